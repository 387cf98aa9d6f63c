// A source includes what it uses, itself or by a header of ours. The precompiled header (CMakeLists.txt) hides a missing
// one from the compiler, and another build would find it. Usage: node check_includes.mjs ROOT
import { code_lines, files, finish, lines } from "./tree.mjs";

// Names of the library, and the headers of which any one will do.
const providers = {
  "string|to_string|stoi|stol|stoul|stoll|stoull|stod|getline": "string sstream",
  "string_view": "string_view string",
  "vector": "vector",
  "map|multimap": "map",
  "set|multiset": "set",
  "unordered_map": "unordered_map",
  "unordered_set": "unordered_set",
  "array": "array span",
  "span": "span",
  "deque": "deque",
  "optional|nullopt|make_optional": "optional",
  "variant|visit|get_if|holds_alternative|monostate": "variant",
  "function|hash|plus|greater|reference_wrapper|ref|cref|not_fn|bind": "functional",
  "less": "functional map set",
  "unique_ptr|shared_ptr|weak_ptr|make_unique|make_shared|enable_shared_from_this": "memory",
  "mutex|recursive_mutex|lock_guard|unique_lock|scoped_lock|call_once|once_flag": "mutex",
  "condition_variable": "condition_variable",
  "atomic": "atomic",
  "thread|jthread": "thread",
  "future|promise": "future",
  "chrono": "chrono",
  "filesystem": "filesystem",
  "ostringstream|istringstream|stringstream": "sstream",
  "ifstream|ofstream|fstream": "fstream",
  "cout|cerr|cin|clog": "iostream",
  "sort|stable_sort|min|max|find|find_if|find_if_not|count|equal|copy|copy_n|fill|for_each|replace|remove|partition|mismatch|search|rotate|any_of|all_of|none_of|transform|copy_if|remove_if|lower_bound|upper_bound|equal_range|binary_search|count_if|max_element|min_element|unique|reverse|clamp|ranges": "algorithm",
  "accumulate|iota": "numeric",
  "from_chars|to_chars": "charconv",
  "bit_cast|popcount|countr_zero|countl_zero|bit_width": "bit",
  "u?int(?:8|16|32|64)_t": "cstdint",
  "memcpy|memcmp|memset|memchr|strlen": "cstring",
  "numeric_limits": "limits",
  "mt19937|mt19937_64|uniform_int_distribution": "random",
  "tuple|tie": "tuple",
};
const libraries = { "boost::json": "boost/json.hpp", "tl::(?:expected|unexpected|make_unexpected)": "tl/expected.hpp" };
const uses = [
  ...Object.entries(providers).map(([names, headers]) => ({ pattern: new RegExp(`\\bstd::(?:${names})\\b`), headers: headers.split(" ") })),
  ...Object.entries(libraries).map(([names, header]) => ({ pattern: new RegExp(`\\b${names}\\b`), headers: [header] })),
];

const root = process.argv[2];
const sources = files(root, ["engine", "workflows", "storage", "api", "tests"], [".hpp", ".cpp"]);
const includes_of = new Map(sources.map((path) => [path, read_includes(path)]));
const complaints = [];
for (const path of sources) {
  const included = all_includes(path);
  const code = code_lines(root, path);
  for (const { pattern, headers } of uses) {
    if (headers.some((header) => included.has(header))) continue;
    const line = code.findIndex((text) => pattern.test(text));
    if (line < 0) continue;
    complaints.push(`${path}:${line + 1}: ${pattern.exec(code[line])[0]} is used; write #include <${headers[0]}>`);
  }
}
finish("check_includes", complaints);

function read_includes(path) {
  return lines(root, path).flatMap((line) => /^\s*#include\s+[<"]([^>"]+)[>"]/.exec(line)?.[1] ?? []);
}

// What the file includes and what the headers of ours among that include, all the way.
function all_includes(path) {
  const seen = new Set();
  const open = [path];
  while (open.length > 0) {
    for (const target of includes_of.get(open.pop()) ?? []) {
      if (!seen.has(target)) open.push(target);
      seen.add(target);
    }
  }
  return seen;
}
