// Laws of composition, on random sources.
#include <gtest/gtest.h>

#include <iostream>
#include <random>

#include "tests/support/fragment_shelf.hpp"
#include "tests/support/seed.hpp"

namespace cadre {
namespace {

class RandomSource {
 public:
  explicit RandomSource(std::uint32_t seed) : random_(seed) {}

  // `fragments`: whether it may use those of shelf().
  json::object object(int depth, bool fragments) {
    json::object out;
    for (std::uint32_t i = below(4); i > 0; --i)
      out["k" + std::to_string(below(9))] = value(depth - 1, fragments);
    return out;
  }

 private:
  json::value value(int depth, bool fragments) {
    if (depth <= 0) return leaf();
    switch (below(fragments ? 5 : 3)) {
      case 0:
        return leaf();
      case 1:
        return object(depth, fragments);
      case 2:
        return array(depth, fragments);
      default:
        return use(depth);
    }
  }

  json::value leaf() {
    const json::value leaves[] = {nullptr, true, 7, "text", "{{p}}", "{{...more}}", "a {{who}} b"};
    return leaves[below(std::size(leaves))];
  }

  json::array array(int depth, bool fragments) {
    json::array out;
    for (std::uint32_t i = below(4); i > 0; --i) out.push_back(value(depth - 1, fragments));
    return out;
  }

  json::value use(int depth) {
    switch (below(4)) {
      case 0:
        return json::object{{"fragment", "sign"}, {"with", {{"who", value(depth - 1, true)}}}};
      case 1:
        return json::object{{"fragment", "gates"}, {"with", {{"more", array(depth - 1, true)}}}};
      case 2:
        return json::object{
            {"fragment", "named"}, {"with", {{"p", "{{p}}"}}}, {"rest", value(depth - 1, true)}};
      default:
        return json::object{{"fragment", "twice"}, {"with", {{"who", value(depth - 1, true)}}}};
    }
  }

  std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  std::mt19937 random_;
};

TEST(CompositionLaws, HoldForRandomSources) {
  const std::uint32_t seed = test::seed_from_environment();
  std::cout << "CADRE_SEED=" << seed << "\n";
  SCOPED_TRACE("CADRE_SEED=" + std::to_string(seed));
  const Shelf fragments = shelf();
  for (std::uint32_t round = 0; round < 400; ++round) {
    RandomSource random(seed + round);

    const json::object plain = random.object(4, false);
    const auto same = fragments.compose(plain);
    ASSERT_TRUE(same) << Shelf::problems(same.error());
    EXPECT_EQ(json::serialize(*same), json::serialize(plain));

    const json::object source = random.object(4, true);
    const auto once = fragments.compose(source);
    ASSERT_TRUE(once) << Shelf::problems(once.error()) << json::serialize(source);
    const std::string text = json::serialize(*once);
    EXPECT_EQ(text.find("\"fragment\""), std::string::npos) << text;
    const auto twice = fragments.compose(*once);
    ASSERT_TRUE(twice) << Shelf::problems(twice.error());
    EXPECT_EQ(json::serialize(*twice), text);
  }
}

}  // namespace
}  // namespace cadre
