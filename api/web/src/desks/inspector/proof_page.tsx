// The proof: taken for a case or a person by a paper, and any such file checked in the browser.
import { useState } from "react";
import { Page } from "../../parts/page";
import { useWords } from "../../words/language";
import { CheckProof } from "./check_proof";
import "./inspector.scss";
import { TakeProof } from "./take_proof";
import { words as catalogue } from "./words_proof";

export default function ProofPage() {
  const words = useWords(catalogue);
  const [taken, setTaken] = useState<File>();
  return (
    <Page title={words.proof}>
      <TakeProof onTaken={setTaken} />
      <CheckProof taken={taken} />
    </Page>
  );
}
