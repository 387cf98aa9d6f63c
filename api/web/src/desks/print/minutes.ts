// Counting minutes (biên bản kiểm phiếu): every ballot that the case holds, its figures, the persons voted on.
import { number } from "../../format/numbers";
import type { Material } from "./material";
import { text, type Block, type Paper } from "./paper";
import { dayInWords, firstOf, matter, textOf } from "./saying";
import { blank, type Template } from "./template";

type Votes = { cadre: string; votes: number };
type Ballot = { [figure: string]: number | Votes[] | undefined; votes?: Votes[] };

const lines: [string, string][] = [
  ["summoned", "Số người được triệu tập"],
  ["present", "Số người có mặt"],
  ["issued", "Số phiếu phát ra"],
  ["collected", "Số phiếu thu về"],
  ["valid", "Số phiếu hợp lệ"],
  ["void", "Số phiếu không hợp lệ"],
  ["agree", "Số phiếu đồng ý"],
  ["disagree", "Số phiếu không đồng ý"],
  ["abstain", "Số phiếu không có ý kiến"],
];

const isBallot = (value: unknown): value is Ballot => typeof value === "object" && value !== null && "collected" in value && "issued" in value;

function blocksOf(material: Material, field: string, ballot: Ballot): Block[] {
  const at = material.titles.actOf.get(field)?.vi;
  const title = `${material.titles.fields.get(field)?.vi ?? field}${at ? ` (${at.charAt(0).toLocaleLowerCase("vi")}${at.slice(1)})` : ""}`;
  const rows = lines.filter(([figure]) => typeof ballot[figure] === "number").map(([figure, name]) => [name, number(ballot[figure] as number)]);
  const votes = (ballot.votes ?? []).map((one) => [material.names.anyCadre(one.cadre), number(one.votes), share(one.votes, ballot)]);
  return [
    { kind: "heading", text: title },
    { kind: "table", head: ["Nội dung", "Số lượng"], rows, numeric: [false, true], widths: [75, 25] },
    ...(votes.length > 0 ? [{ kind: "table", head: ["Họ và tên", "Số phiếu đồng ý", "Tỷ lệ trên số triệu tập"], rows: votes, numeric: [false, true, true], widths: [46, 24, 30] } as Block] : []),
  ];
}

// Exact on paper, rounded beside it.
function share(votes: number, ballot: Ballot): string {
  const summoned = ballot.summoned;
  if (typeof summoned !== "number" || summoned === 0) return blank;
  return `${votes}/${summoned} (${number(Math.round((votes / summoned) * 1000) / 10)}%)`;
}

export function minutes(material: Material, template: Template): Paper {
  const ballots = Object.entries(material.case.data ?? {}).filter((entry): entry is [string, Ballot] => isBallot(entry[1]));
  const held = firstOf(material, ["ballot_held_on", "expanded_on"]);
  return {
    name: "bien-ban-kiem-phieu",
    type: "BIÊN BẢN KIỂM PHIẾU",
    abstract: matter(material, template.address),
    number: "",
    date: held,
    blocks: [
      text(`Hồi ${blank} giờ, ${dayInWords(held)}, tại ${blank}, hội nghị ${textOf(material, "ballot_body") || blank} đã bầu Ban kiểm phiếu gồm: ${blank}${blank}.`),
      ...(ballots.length > 0 ? ballots.flatMap(([field, ballot]) => blocksOf(material, field, ballot)) : blankTable()),
      text("Biên bản được lập thành 02 bản, đã đọc lại cho những người dự nghe và thống nhất ký tên; phiếu đã kiểm được niêm phong."),
    ],
    recipients: [],
    signers: ["NGƯỜI GHI BIÊN BẢN", "TRƯỞNG BAN KIỂM PHIẾU"],
  };
}

// No ballot is recorded yet: a form to fill in by hand.
const blankTable = (): Block[] => [{ kind: "table", head: ["Nội dung", "Số lượng"], rows: lines.map(([, name]) => [name, ""]), numeric: [false, true], widths: [75, 25] }];
