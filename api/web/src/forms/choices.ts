// Words for values of choices that a definition gives without labels of its own.
import type { Text } from "../words/words";

const choices: Record<string, Text> = {
  agrees: { vi: "Đồng ý", en: "Agrees" },
  disagrees: { vi: "Không đồng ý", en: "Disagrees" },
  "no-reply": { vi: "Không trả lời", en: "No reply" },
  leaders: { vi: "Tập thể lãnh đạo", en: "The leaders" },
  "expanded-leaders": { vi: "Tập thể lãnh đạo mở rộng", en: "The leaders, expanded" },
  "key-cadres": { vi: "Cán bộ chủ chốt", en: "Key cadres" },
  "standing-committee": { vi: "Ban thường vụ", en: "Standing committee" },
  "executive-committee": { vi: "Ban chấp hành", en: "Executive committee" },
  planned: { vi: "Trong quy hoạch", en: "In the plan" },
  time: { vi: "Thời gian giữ chức vụ", en: "Time in the post" },
  age: { vi: "Tuổi", en: "Age" },
  none: { vi: "Không có", en: "None" },
  other: { vi: "Khác", en: "Other" },
  male: { vi: "Nam", en: "Male" },
  female: { vi: "Nữ", en: "Female" },
};

export const choiceText = (value: string): Text => choices[value] ?? { vi: value, en: value };
