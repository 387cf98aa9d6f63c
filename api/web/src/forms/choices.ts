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
  agree: { vi: "Đồng ý", en: "Agrees" },
  disagree: { vi: "Không đồng ý", en: "Disagrees" },
  approved: { vi: "Phê chuẩn", en: "Approved" },
  denied: { vi: "Không phê chuẩn", en: "Not approved" },
  agency: { vi: "Cơ quan, tổ chức, đơn vị", en: "Agency or unit" },
  committee: { vi: "Cấp ủy", en: "Party committee" },
  "deciding-level": { vi: "Cấp có thẩm quyền", en: "The deciding level" },
  "receiving-unit": { vi: "Nơi tiếp nhận", en: "The receiving unit" },
  automatic: { vi: "Đương nhiên đưa ra", en: "Removed of itself" },
  review: { vi: "Theo kết quả rà soát", en: "By the review" },
  sanction: { vi: "Do kỷ luật, xử lý", en: "By a sanction" },
  none: { vi: "Không có", en: "None" },
  other: { vi: "Khác", en: "Other" },
  male: { vi: "Nam", en: "Male" },
  female: { vi: "Nữ", en: "Female" },
};

export const choiceText = (value: string): Text => choices[value] ?? { vi: value, en: value };
