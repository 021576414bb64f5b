// Searches the portal, on the page that lists all its pages: results stand above the list, which remains without this script.
// The index comes in script files, which also load from a disk; titles and links are those of the list.
"use strict";

// Latin letters that Unicode does not take apart into a plain letter and a mark.
const searchLetters = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ð: "d", þ: "th", ı: "i", ł: "l", ŀ: "l", ħ: "h", ŧ: "t",
  ŋ: "n", ɲ: "n", ƴ: "y", ɓ: "b", ɗ: "d", ɛ: "e", ɔ: "o" };

// What Sources/Language/Search does as well; the tests hold both to the same examples.
const searchStems = {
  fr: word => word.replace(/^(.*eau|.+eu)x$/, "$1").replace(/^(.{3,})aux$/, "$1al").replace(/^(.{2,}[^s])s$/, "$1")
    .replace(/^(..+)ail$/, "$1al").replace(/^(.{4,})er$/, "$1").replace(/^(.{3,}?)ee?$/, "$1").replace(/^(..+)(.)\2$/, "$1$2")
    .replace(/^(..+)eus$/, "$1eu").replace(/^(...+)iv$/, "$1if").replace(/^(.+)tric$/, "$1teur"),
  en: word => {
    word = /..ies$/.test(word) ? word.replace(/ies$/, "y")
      : /(ss|sh|ch|x|z)es$/.test(word) ? word.replace(/^(.{3,})es$/, "$1") : word.replace(/^(..+[^sui])s$/, "$1");
    const form = /^(.{3,})(ing|ed)$/.exec(word);
    if (/..ied$/.test(word)) word = word.replace(/ied$/, "y");
    else if (form && /[aeiouy]/.test(form[1]) && !/eed$/.test(word)) word = form[1].replace(/^(..+)([^aeioulsz])\2$/, "$1$2");
    return word.replace(/^(.{3,})e$/, "$1");
  },
};

function searchTerms(text, language) {
  const stem = searchStems[language.slice(0, 2)] || (word => word);
  return Array.from(text, sign => sign.toLowerCase()).join("")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u00c0-\u017f\u1e00-\u1e99\u1ea0-\u1ef9]/g, letter => letter.normalize("NFD"))
    .replace(/[^\0-\x7f]/g, letter => searchLetters[letter] || letter)
    .replace(/[\p{Mn}\p{Cf}]/gu, "")
    .replace(/[^\p{L}\p{Nd}']/gu, " ")
    .replace(/(^|[ '])([a-z])'(?=[b-df-gj-np-tv-xz])/g, "$1$2")
    .split(/[ ']+/).filter(word => Array.from(word).length > 1)
    .map(word => /^[a-z]+$/.test(word) ? stem(word) : word);
}

// Loads a script file once.
const searchFiles = {};
function searchFile(address) {
  return searchFiles[address] ||= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(delete searchFiles[address]);
    document.head.append(script);
  });
}

// Weighs the records of a term. The last word may be unfinished: its beginning is enough; and if nothing begins so, up to three
// letters are left out, since “traini” is not yet a form of “train”.
async function searchWeights(base, term, isLast) {
  const weights = new Map(), isBeginning = isLast && term.length > 2;
  for (let cut = 0; !weights.size && cut < (isBeginning ? 4 : 1) && (!cut || term.length - cut > 2); cut++) {
    const part = term.slice(0, term.length - cut);
    // A line is a term and the distances between the numbers of its records.
    const lines = new RegExp("\\n" + part + (isBeginning ? "(\\S*)" : "()") + " (.*)", "g");
    const weigh = (text, weight) => {
      for (const [, rest, steps] of text.matchAll(lines)) {
        let record = -1;
        for (const step of steps.split(" ")) {
          record += parseInt(step, 36);
          weights.set(record, Math.max(weights.get(record) || 0, rest ? weight : weight * 2));
        }
      }
    };
    weigh(searchIndex.titles, 8);
    for (const [number, start] of searchIndex.starts.entries()) {
      if (start > part + "\uffff" || searchIndex.starts[number + 1] <= part) continue;
      if (!(number in searchIndex.texts)) await searchFile(`${base}-${number}.js`);
      weigh(searchIndex.texts[number], 1);
    }
  }
  return weights;
}

// The records with all words, or else those with some, the best first. Words that occur nowhere, such as “the”, do not count.
async function searchRecords(base, terms) {
  await searchFile(base + ".js");
  const sums = new Map();
  let known = 0;
  for (const [place, term] of terms.entries()) {
    const weights = await searchWeights(base, term, place === terms.length - 1);
    if (weights.size) known++;
    for (const [record, weight] of weights) {
      const sum = sums.get(record) || { record, words: 0, weight: 0 };
      sums.set(record, { record, words: sum.words + 1, weight: sum.weight + weight });
    }
  }
  const some = [...sums.values()].sort((a, b) => b.words - a.words || b.weight - a.weight || a.record - b.record);
  const all = some.filter(sum => sum.words === known);
  return all.length ? [all, true] : [some, false];
}

function searchStart(section) {
  const { index, limit, ...words } = section.dataset, language = document.documentElement.lang, title = document.title;
  const field = document.getElementById("_q"), status = document.getElementById("_status");
  const items = document.querySelectorAll("#_all li"), list = section.querySelector("ol");
  const plural = new Intl.PluralRules(language);
  let turn = 0, timer;

  const show = (message, records = []) => {
    status.textContent = message;
    section.hidden = !records.length;
    list.replaceChildren(...records.map(({ record }) => {
      const result = document.createElement("li"), kind = document.createElement("p"), text = document.createElement("p");
      kind.className = "kind";
      kind.textContent = items[record].parentNode.previousElementSibling.textContent;
      [text.textContent, text.lang] = [].concat(searchIndex.summaries[record] || "", language);
      result.append(kind, items[record].firstChild.cloneNode(true), text);
      return result;
    }));
  };

  const search = async () => {
    const query = field.value.trim(), terms = searchTerms(query, language), mine = ++turn;
    document.title = (query && query + " – ") + title;
    if (!terms.length) return show(query && words.tooShort);
    try {
      if (!window.searchIndex) show(words.loading);
      const [records, isWhole] = await searchRecords(index, terms), number = records.length;
      // The reader may have typed on while files were loading.
      if (mine !== turn) return;
      if (!number) return show(terms.at(-1).length < 3 ? words.tooShort : words.none);
      const count = (number > limit ? words.tooMany : words[plural.select(number)] || words.other)
        .replace("{n}", number.toLocaleString(language));
      show(isWhole ? count : words.some + " " + count, records.slice(0, limit));
    } catch {
      if (mine === turn) show(words.failed);
    }
  };

  field.value ||= new URLSearchParams(location.search).get("q") || "";
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // The address that the form would lead to: to be kept, sent to others or come back to.
      history.replaceState(null, "", "?" + new URLSearchParams({ q: field.value }));
      search();
    }, 200);
  });
  search();
}

const searchResults = document.getElementById("_results");
if (searchResults) searchStart(searchResults);
