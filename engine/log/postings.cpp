#include "engine/log/postings.hpp"

#include <algorithm>
#include <functional>

namespace cadre {
namespace {

constexpr std::size_t kSlotsAtFirst = 256;

}  // namespace

std::size_t Postings::slot_of(std::string_view term, std::size_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Term& held = terms_[slots_[slot] - 1];
    if (held.hash == hash && held.text == term) break;
  }
  return slot;
}

void Postings::widen() {
  slots_.assign(std::max(kSlotsAtFirst, slots_.size() * 4), 0);
  for (Number number = 0; number < terms_.size(); ++number)
    slots_[slot_of(terms_[number].text, terms_[number].hash)] = number + 1;
}

Postings::Number Postings::number_of(std::string_view term, std::size_t hash) {
  if (terms_.size() * 2 >= slots_.size()) widen();
  Number& slot = slots_[slot_of(term, hash)];
  if (slot == 0) {
    char* const text = static_cast<char*>(texts_->allocate(term.size(), 1));
    std::ranges::copy(term, text);
    terms_.push_back({.text = {text, term.size()}, .hash = hash});
    slot = static_cast<Number>(terms_.size());
  }
  return slot - 1;
}

Postings::Number Postings::number_of(std::string_view term) {
  Number& before = before_[place_++ % before_.size()];
  if (before >= terms_.size() || terms_[before].text != term)
    before = number_of(term, std::hash<std::string_view>()(term));
  return before;
}

void Postings::add(std::string_view term, Position position) {
  if (positions_.empty() || positions_.back() != position.value) place_ = 0;
  const Number number = number_of(term);
  Term& held = terms_[number];
  if (held.count > 0 && held.last == position.value) return;
  held.last = position.value;
  ++held.count;
  whose_.push_back(number);
  positions_.push_back(position.value);
}

void Postings::take(const Postings& other) {
  std::vector<Number> numbers;
  numbers.reserve(other.terms_.size());
  for (const Term& term : other.terms_) {
    numbers.push_back(number_of(term.text, term.hash));
    Term& held = terms_[numbers.back()];
    held.count += term.count;
    held.last = term.last;
  }
  for (const Number number : other.whose_) whose_.push_back(numbers[number]);
  positions_.insert(positions_.end(), other.positions_.begin(), other.positions_.end());
}

void Postings::clear() {
  std::ranges::fill(slots_, 0);
  terms_.clear();
  whose_.clear();
  positions_.clear();
  texts_->release();
}

Postings::ByTerm Postings::by_term() const {
  ByTerm all;
  by_term(all);
  return all;
}

void Postings::by_term(ByTerm& all) const {
  if (all.positions_.size() < positions_.size()) all.positions_.resize(positions_.size());
  all.groups_.clear();
  all.ends_.clear();
  std::uint64_t* at = all.positions_.data();
  for (const Term& term : terms_) {
    all.groups_.push_back({term.text, {at, term.count}});
    all.ends_.push_back(at);
    at += term.count;
  }
  for (std::size_t i = 0; i < positions_.size(); ++i) *all.ends_[whose_[i]]++ = positions_[i];
  std::ranges::sort(all.groups_, {}, &Group::term);
}

}  // namespace cadre
