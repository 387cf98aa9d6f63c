// Words of the officer's desk.
import { catalogue } from "../../words/words";

export const words = catalogue({
  desk: { vi: "Việc của tôi", en: "My work" },
});
