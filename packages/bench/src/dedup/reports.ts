/** Invented reports, and pages that fill in one form again and again. */
import type { Random } from "./random.ts";
import { capital, type Vocabulary } from "./words.ts";

export interface Report {
  title: string;
  paragraphs: string[];
}

/** Chance and words: what every text is made from. */
export interface Maker {
  random: Random;
  words: Vocabulary;
}

/** A paragraph of running text, with the names of its report here and there. */
export function paragraphOf({ random, words }: Maker, names: readonly string[]): string {
  const sentences = Array.from({ length: random.between(2, 4) }, () => {
    const length = random.between(9, 22);
    const parts = Array.from({ length }, () => {
      if (random.chance(0.04)) return random.pick(names);
      return random.chance(0.02) ? String(random.between(2, 900)) : words.word();
    });
    return `${capital(parts.join(" "))}.`;
  });
  return sentences.join(" ");
}

/** A report of its own. */
export function reportOf(maker: Maker, paragraphCount: number): Report {
  const { words } = maker;
  const names = Array.from({ length: 5 }, () => words.name());
  const paragraphs = Array.from({ length: paragraphCount }, () => paragraphOf(maker, names));
  const title = capital(Array.from({ length: 8 }, () => words.word()).join(" "));
  return { title, paragraphs };
}

/** What a form is filled with. */
interface Slots {
  place(): string;
  name(): string;
  person(): string;
  number(low: number, high: number): number;
  one(...items: string[]): string;
}

type Form = (slots: Slots) => Report;

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/**
 * The forms, from many slots to few: the last ones differ in a single name or number, and are what
 * nobody can tell from a corrected copy by counting.
 */
export const forms: Readonly<Record<string, Form>> = {
  "weather, many numbers": ({ place, number, one }) => {
    const here = place();
    return {
      title: `${here} forecast for ${one(...days)}`,
      paragraphs: [
        `Expect ${one("drizzle", "clear skies", "fog patches", "sleet")} over ${here} in the morning, with temperatures climbing to ${number(-9, 33)} degrees by noon and falling to ${number(-19, 9)} overnight. The wind blows from the ${one("north", "south", "east", "west")} at ${number(3, 60)} knots.`,
        `Visibility will be ${number(1, 30)} kilometres. The tide in the harbour is high at ${number(1, 12)} in the morning, and the pollen count stands at ${number(1, 200)}. The marine office asks skippers of small craft to listen to the bulletin before they leave the quay, and to tell somebody on land when they expect to be back.`,
      ],
    };
  },
  "quarterly results": ({ name, number, one, place }) => {
    const company = `${name()} ${one("Holdings", "Motors", "Foods")}`;
    return {
      title: `${company}: results for the ${one("first", "second", "third", "fourth")} quarter`,
      paragraphs: [
        `${company} of ${place()} said on ${one(...days)} that its net profit in the quarter came to ${number(1, 900)} million crowns, against ${number(1, 900)} million in the same quarter of the year before. Turnover ${one("rose", "fell")} by ${number(1, 40)} percent to ${number(1, 90)} billion.`,
        `The board proposes a dividend of ${number(1, 60)} crowns a share. Analysts had expected ${number(1, 60)}. The figures in this report were put together automatically from the filing of the company and were looked over by an editor before they were published.`,
      ],
    };
  },
  "match report": ({ name, number, one }) => {
    const [home, away] = [`${name()} Rovers`, `${name()} Athletic`];
    return {
      title: `${home} beat ${away}`,
      paragraphs: [
        `${home} beat ${away} ${number(2, 6)}-${number(0, 1)} in front of ${number(500, 40_000)} spectators on ${one(...days)} evening. ${name()} scored the first goal in minute ${number(1, 44)} from a corner, and the visitors never found their way back into a game that they had begun so well.`,
        `"We trained for exactly this," the coach ${name()} said after the final whistle. The winners go up to place ${number(1, 20)} of the table; the losers stay where they were, and have ${number(1, 20)} matches left to do something about it.`,
      ],
    };
  },
  obituary: ({ name, one, place }) => {
    const [first, family] = [name(), name()];
    return {
      title: `${first} ${family}`,
      paragraphs: [
        `${first} ${family}, formerly of ${place()}, died on ${one(...days)} after a short illness, with the family at the bedside. Born in ${place()}, ${first} was a ${one("baker", "surveyor", "nurse", "teacher", "fitter")} for most of a long life and will be remembered for a patience that never seemed to run out.`,
        `The funeral is held at the chapel of ${place()}. The family asks for no flowers; whoever wishes to give something may give it to the lifeboat. Messages can be left in the book of condolence at the office of the undertaker, which is open on weekdays until five.`,
      ],
    };
  },
  "court listing": ({ place, person, number, one }) => {
    return {
      title: `In court: ${person()}`,
      paragraphs: [
        `${person()}, ${number(18, 80)}, of ${place()}, appeared before magistrates charged with ${one("burglary", "fraud", "assault", "arson", "speeding")}. The defendant entered no plea and was released on bail until a hearing on ${one(...days)}, on condition of living at the address given to the court.`,
        `Reports of first hearings are limited by law to the name, the charge and the date. Anybody who thinks that a listing is wrong may write to the clerk of the court, who will answer within ten working days, and whose decision can be appealed against in writing.`,
      ],
    };
  },
  "election district, few slots": ({ place, person, number }) => {
    return {
      title: `Result in ${place()}`,
      paragraphs: [
        `${person()} has won the seat of ${place()} with a majority of ${number(12, 9_000)} votes. The returning officer read out the result shortly after midnight in the sports hall, where supporters of all parties had waited since the polls closed, and thanked the counters for their work through the night.`,
        `The figures are provisional until the commission confirms them. Postal votes that arrived by the deadline are included; those that arrived later are kept unopened, as the law requires, and are destroyed when the time for complaints has passed.`,
      ],
    };
  },
  "boil notice, three names": ({ place, person, name }) => {
    const here = place();
    return {
      title: "Households asked to boil their water",
      paragraphs: [
        `Households in ${here} are asked to boil their water until further notice, after a pipe burst under ${name()} Street and soil got into the mains. Engineers have been at work since the small hours, said ${person()}, who speaks for the waterworks, and bottles are handed out at the fire station.`,
        `Water should be brought to a rolling boil and kept there for a minute before anybody drinks it, brushes teeth with it or washes vegetables in it. Baths and showers are safe for adults. The notice will be lifted when two samples in a row, taken a day apart, are found to be clean.`,
      ],
    };
  },
  "road closure, two slots": ({ name, number }) => {
    return {
      title: "Night closure for resurfacing",
      paragraphs: [
        `The road past ${name()} will be closed for resurfacing on ${number(2, 30)} nights this month. Diversions are signposted, and buses stop at the market instead. Residents can reach their houses at walking pace, and the fire brigade and ambulances are let through at any time of the night.`,
        `The council apologises for the noise. The work has to be done at night because the surface cools too slowly in the heat of the day, and it has to be done now because the frost of two winters has left holes that are dangerous to people on bicycles.`,
      ],
    };
  },
  "missing person, one name": ({ person }) => {
    return {
      title: "Police ask for help",
      paragraphs: [
        `Police are looking for ${person()}, who left home on foot and has not been seen since. Officers have searched the woods by the river with dogs and a drone, and have asked the owners of sheds and garages to look inside them. Volunteers are asked to meet at the old mill and not to go out alone.`,
        `Whoever has seen something should call the station rather than write, so that the message is read at once. The police say that most people who go missing turn up within two days, and that there is no reason to think of a crime.`,
      ],
    };
  },
  "lottery, numbers alone": ({ number }) => {
    const drawn = Array.from({ length: 6 }, () => number(1, 49)).join(", ");
    return {
      title: "The winning numbers",
      paragraphs: [
        `The winning numbers in the draw of the national lottery are ${drawn}. Nobody can be sure of the result until the lottery has confirmed it. Prizes are paid out by every shop that sells tickets up to a thousand crowns; for more than that, winners are asked to come to the head office with their ticket.`,
        `The draw is watched by a notary. Tickets are valid for ninety days after the draw, and what is not called for by then goes to the fund for village halls. Playing can become a habit: the helpline answers day and night, and costs nothing from any telephone in the country.`,
      ],
    };
  },
  "weather in Russian": ({ number, one }) => {
    const place = one("Мирове", "Зеленске", "Караграде", "Бельцове", "Тарнове", "Острогине");
    return {
      title: `Погода: прогноз на завтра`,
      paragraphs: [
        `В городе ${place} завтра ожидается ${one("дождь", "снег", "туман", "ясная погода")}, температура воздуха днём составит ${number(-20, 30)} градусов, а ночью опустится до ${number(-30, 10)}. Ветер ${one("северный", "южный", "западный", "восточный")}, скорость до ${number(2, 25)} метров в секунду, давление ${number(720, 780)} миллиметров.`,
        "Синоптики просят водителей быть внимательными на дорогах, а пешеходов не стоять под деревьями и рекламными щитами. Коммунальные службы переведены на усиленный режим работы, дежурные бригады готовы выехать по первому звонку жителей в любое время суток.",
      ],
    };
  },
  "market report in Chinese": ({ number, one }) => {
    return {
      title: "今日市场收盘",
      paragraphs: [
        `今天下午收盘时，${one("上河", "南岭", "东湾", "西泉")}综合指数${one("上涨", "下跌")}${number(1, 99)}点，报${number(2000, 9000)}点，成交额为${number(100, 999)}亿元。分析人士认为，投资者正在等待中央银行下周公布的利率决定，因此交易比较清淡，大多数人选择观望。`,
        "本报告由系统根据交易所公布的数据自动生成，发布之前由编辑审阅。报告中的内容仅供参考，不构成任何投资建议，读者应当根据自己的情况作出判断，并且自行承担由此产生的风险和后果。",
      ],
    };
  },
};

/** Fills in a form. */
export function filledForm({ random, words }: Maker, form: Form): Report {
  return form({
    place: () => words.place(),
    name: () => words.name(),
    person: () => words.fullName(),
    number: (low, high) => random.between(low, high),
    one: (...items) => random.pick(items),
  });
}
