// The planning matrix: for each post who is planned for it, with what the file says of them in a line. Reading it is an
// entry of the log, so that the purpose is asked first.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get } from "../../../api/client";
import { usePosts, useUnits } from "../../../api/known";
import { ErrorSummary } from "../../../parts/error_summary";
import { Button, TextField } from "../../../parts/fields";
import { KnownField } from "../../../parts/known_field";
import { Page } from "../../../parts/page";
import { Answered, Empty } from "../../../parts/small";
import { common } from "../../../words/common";
import { useWords } from "../../../words/language";
import type { Text } from "../../../words/words";
import "../targets/targets.scss";
import { PlanChart } from "./plan_chart";
import { PostPlan } from "./post_plan";
import { words as catalogue } from "./words";

export type Planned = { cadre: string; name: string; sex: string; born?: string; ethnicity?: string; qualifications?: { level?: string; field?: string }[]; political_theory?: string; current_post_title?: string; votes: { step: string; title: Text; votes: number; of: number }[]; withheld: string[] };
export type PlannedPost = { post: string; title: string; unit_name: string; term?: string; at_most: number; planned: Planned[] };
type Matrix = { posts: PlannedPost[]; hidden: number; next: string | null };

const nothing = { purpose: "", term: "", unit: "", post: "" };

export default function PlanningPage() {
  const words = useWords(catalogue);
  const shared = useWords(common);
  const [typed, type] = useState(nothing);
  const [sought, seek] = useState<typeof nothing>();
  const [fault, setFault] = useState<string>();
  const units = useUnits();
  const posts = usePosts();
  const asked = useInfiniteQuery({
    queryKey: ["supervisor", "planning", sought],
    enabled: sought !== undefined,
    staleTime: Infinity, // every reading is an entry: none without a click
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Matrix>("/v1/planning", { ...sought, cursor: pageParam, limit: 20 }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const put = (part: Partial<typeof nothing>) => type({ ...typed, ...part });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setFault(typed.purpose.trim() ? undefined : words.needPurpose);
    if (typed.purpose.trim()) seek({ purpose: typed.purpose.trim(), term: typed.term.trim(), unit: typed.unit.trim(), post: typed.post.trim() });
  };
  return (
    <Page title={words.planning} crumbs={[{ text: words.figures, href: "/supervisor/figures" }]}>
      <form className="app-no-print" onSubmit={submit} noValidate>
        {fault && <ErrorSummary faults={[{ field: "purpose", text: fault }]} />}
        <TextField id="purpose" label={words.purpose} hint={words.purposeHint} value={typed.purpose} onChange={(purpose) => put({ purpose })} fault={fault} />
        <TextField id="term" label={words.term} hint={words.termHint} value={typed.term} onChange={(term) => put({ term })} width={10} />
        <KnownField id="unit" label={words.unit} hint={words.unitHint} value={typed.unit} onChange={(unit) => put({ unit })} known={units} />
        <KnownField id="post" label={words.post} value={typed.post} onChange={(post) => put({ post })} known={posts} />
        <Button>{words.showMatrix}</Button>
      </form>
      {sought && (
        <Answered asked={asked}>
          {({ pages }) => {
            const found = pages.flatMap((page) => page.posts);
            const hidden = pages.reduce((sum, page) => sum + page.hidden, 0);
            return (
              <>
                {found.length === 0 ? <Empty>{words.noPlan}</Empty> : <Plan posts={found} />}
                {hidden > 0 && <p className="govuk-body app-muted">{words.hidden(hidden)}</p>}
              </>
            );
          }}
        </Answered>
      )}
      {asked.hasNextPage && (
        <Button kind="secondary" busy={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {shared.more}
        </Button>
      )}
    </Page>
  );
}

const Plan = ({ posts }: { posts: PlannedPost[] }) => (
  <>
    <PlanChart posts={posts} />
    {posts.map((post) => (
      <PostPlan key={`${post.post} ${post.term}`} of={post} />
    ))}
  </>
);
