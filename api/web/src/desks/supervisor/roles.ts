// Names of roles, as they stand in procedures.
import { catalogue } from "../../words/words";

const vi: Record<string, string> = {
  "using-agency": "Cơ quan sử dụng cán bộ",
  "personnel-body": "Cơ quan tham mưu",
  "personnel-head": "Người đứng đầu cơ quan tham mưu",
  "competent-level": "Cấp có thẩm quyền",
  "elected-body": "Cơ quan dân cử",
  records: "Văn thư, lưu trữ",
  inspector: "Kiểm tra, thanh tra",
  supervisor: "Giám sát",
  administrator: "Quản trị",
};

export const roleNames = catalogue({
  name: { vi: (role: string) => vi[role] ?? role, en: (role: string) => role.replaceAll("-", " ") },
});
