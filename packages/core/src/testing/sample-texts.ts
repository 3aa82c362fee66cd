/** Invented reports that the tests of this folder compare. */

export const ferry = `The car ferry Halde left the quay of Mirrow on Tuesday morning for the first time in eleven months, with 214 passengers on board and a brass band on the upper deck. Islanders had waited for it through a winter of cancelled doctor's appointments, late post and empty shelves.

The ship had been laid up since a crack was found in her bow door. A yard in Suther repaired it twice, and twice the inspectors sent the welders back. The third weld held, said Oda Brandt, who runs the line, and she hoped never to see the inside of that yard again.

The council paid 40 crowns a day for a fishing boat that carried the mail meanwhile. It took nobody over sixty, because of the ladder, and nothing that could spoil. The shop in the village counted 19 days on which there was no milk to be had.

From Thursday the ferry sails three times a day. The first boat leaves at dawn, so that pupils reach the school in town, and the last one waits for the train. Tickets cost what they did before, which surprised most of those who had come to the quay.`;

/** The first half of it, as an outlet with less room prints it. */
export const ferryCut = ferry.split("\n\n").slice(0, 2).join("\n\n");

export const bridge = `Engineers have closed the old bridge at Keldby after a survey showed that two of its piers have sunk by a hand's breadth since spring. Drivers are sent round by the lock, which adds half an hour to the way to the hospital, and buses end at the market for the time being.

The bridge was built for carts and has carried lorries since the quarry opened. Nobody knows how deep its foundations reach, said Per Lund of the roads office, because the drawings burnt with the town hall. Divers are to look at them as soon as the river falls.

A temporary crossing of steel could stand within a month, if the army lends one. The mayor has written to the ministry and had no answer so far. Shopkeepers on the far bank fear that their customers will get used to going elsewhere.`;

export const russian = `Паром «Хальде» во вторник утром впервые за одиннадцать месяцев вышел из гавани Миррова, имея на борту 214 пассажиров и духовой оркестр на верхней палубе. Жители острова ждали его целую зиму, когда отменялись приёмы у врача, опаздывала почта и пустели полки магазинов.

Судно стояло на ремонте с тех пор, как в носовых воротах нашли трещину. Верфь дважды заваривала её, и дважды инспекторы возвращали сварщиков на место. Третий шов выдержал, сказала Ода Брандт, которая управляет линией, и добавила, что больше не хочет видеть эту верфь.`;

export const armenian = `Հալդե լաստանավը երեքշաբթի առավոտյան տասնմեկ ամսվա մեջ առաջին անգամ դուրս եկավ Միրով քաղաքի նավահանգստից՝ 214 ուղևորով և փողային նվագախմբով վերին տախտակամածի վրա։ Կղզու բնակիչները սպասել էին նրան ամբողջ ձմեռ, երբ հետաձգվում էին բժշկի այցերը, ուշանում էր փոստը և դատարկվում էին խանութների դարակները։

Նավը նորոգման էր կանգնած այն օրվանից, երբ առջևի դարպասի վրա ճաք գտան։ Նավաշինարանը երկու անգամ եռակցեց այն, և երկու անգամ տեսուչները հետ ուղարկեցին եռակցողներին։ Երրորդ կարը դիմացավ, ասաց գիծը ղեկավարող Օդա Բրանդտը և հույս հայտնեց, որ այլևս երբեք չի տեսնի այդ նավաշինարանը։`;

export const chinese = `星期二早晨，哈尔德号渡轮十一个月以来第一次驶出米罗港，船上载有214名乘客，上层甲板还有一支铜管乐队演奏。岛上的居民整整等待了一个冬天，看病的预约被取消，邮件迟迟不到，商店的货架也常常空着。

这艘船自从船头大门发现裂缝以后一直停在船厂。船厂焊接了两次，检查人员两次把焊工叫了回去。第三次焊接终于合格，负责这条航线的布兰特女士说，她希望以后再也不用看到那家船厂的内部。镇议会在此期间每天支付四十克朗，请一条渔船代为运送邮件。`;

/** A page of a form that many outlets fill in. */
export function boilNotice(place: string, street: string, speaker: string): string {
  return `Households in ${place} are asked to boil their water until further notice, after a pipe burst under ${street} and soil got into the mains. Engineers have been at work since the small hours, said ${speaker}, who speaks for the waterworks, and bottles are handed out at the fire station.

Water should be brought to a rolling boil and kept there for a minute before anybody drinks it, brushes teeth with it or washes vegetables in it. Baths and showers are safe for adults. The notice will be lifted when two samples in a row, taken a day apart, are found to be clean.`;
}
