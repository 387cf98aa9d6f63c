// Steps that several stories take: the appraisal of an appointment of the sample city, filled in by label.
export const appointment = "BN-2026-0003";
export const appraisal = `/app/officer/cases/${appointment}/acts/record-appraisal`;

export async function fillAppraisal(page, { body = "Ủy ban Kiểm tra Tỉnh ủy", notes } = {}) {
  await page.getByLabel("Kết quả thẩm định", { exact: true }).selectOption({ label: "Đủ điều kiện" });
  await page.getByLabel("Cơ quan", { exact: true }).fill(body);
  await page.getByLabel("Ý kiến", { exact: true }).selectOption({ label: "Đồng ý" });
  if (notes) await page.getByLabel("Ghi chú (không bắt buộc)").fill(notes);
}

// A paper without a file.
export async function addPaper(page, number = "12-YK/UBKT") {
  await page.getByRole("button", { name: "Thêm văn bản giấy" }).click();
  await page.getByLabel("Tên văn bản").last().fill("Ý kiến thẩm định");
  await page.getByLabel("Số, ký hiệu").last().fill(number);
}

export const check = (page) => page.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
export const send = (page) => page.getByRole("button", { name: "Ghi kết quả thẩm định" }).click();
export const verdict = (page) => page.getByText("✓ Đủ điều kiện");
