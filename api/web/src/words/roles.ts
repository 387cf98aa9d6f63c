// The roles of mandates, as the command line names them too.
import type { Text } from "./words";

export const roles: Record<string, Text> = {
  administrator: { vi: "quản trị hệ thống", en: "administrator" },
  "competent-level": { vi: "cấp có thẩm quyền", en: "competent level" },
  "elected-body": { vi: "cơ quan dân cử", en: "elected body" },
  inspector: { vi: "ủy ban kiểm tra", en: "inspection committee" },
  "personnel-body": { vi: "cơ quan tham mưu về cán bộ", en: "personnel body" },
  "personnel-head": { vi: "người đứng đầu cơ quan tham mưu", en: "head of the personnel body" },
  records: { vi: "bộ phận lưu trữ hồ sơ", en: "records" },
  supervisor: { vi: "cơ quan giám sát", en: "supervision body" },
  "using-agency": { vi: "cơ quan sử dụng cán bộ", en: "using agency" },
};

export const roleText = (role: string): Text => roles[role] ?? { vi: role, en: role };
