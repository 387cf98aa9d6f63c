// Roles that may be given, by their names.
import type { Text } from "../../words/words";

export const roles: Record<string, Text> = {
  "using-agency": { vi: "Cơ quan sử dụng cán bộ", en: "Using agency" },
  "personnel-body": { vi: "Cơ quan tham mưu về cán bộ", en: "Personnel body" },
  "personnel-head": { vi: "Người đứng đầu cơ quan tham mưu", en: "Head of the personnel body" },
  "competent-level": { vi: "Cấp có thẩm quyền quyết định", en: "Competent level" },
  "elected-body": { vi: "Cơ quan dân cử", en: "Elected body" },
  records: { vi: "Văn thư, lưu trữ", en: "Records office" },
  inspector: { vi: "Kiểm tra, thanh tra", en: "Inspector" },
  supervisor: { vi: "Giám sát", en: "Supervisor" },
  administrator: { vi: "Quản trị hệ thống", en: "Administrator" },
};

export const roleIds = Object.keys(roles);
export const lendable = roleIds.filter((role) => role !== "administrator");
