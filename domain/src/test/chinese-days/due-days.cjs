// Prints what chinese-days says, for ChineseDaysTest to compare.
//
//   node due-days.cjs days   a line a day from 2022 to 2026: the day, then 1 if it is worked, else 0
//   node due-days.cjs due    a line a start day: the day, then where 1, 2 … 90 working days after it end
//   node due-days.cjs lunar  a line a year from 2020 to 2050: the year, 春节, 清明, 端午, 中秋
const { findWorkday, isWorkday, getLunarDate, getSolarTermDate } = require("chinese-days");

const DAY = 24 * 60 * 60 * 1000;
const iso = (time) => new Date(time).toISOString().slice(0, 10);

function* daysOf(firstYear, lastYear) {
  for (let time = Date.UTC(firstYear, 0, 1); time < Date.UTC(lastYear + 1, 0, 1); time += DAY) {
    yield iso(time);
  }
}

function* days() {
  for (const day of daysOf(2022, 2026)) {
    yield [day, isWorkday(day) ? 1 : 0];
  }
}

function* due() {
  for (const start of daysOf(2022, 2026)) {
    const row = [start];
    // One after the other: the (n+1)-th working day is the first one after the n-th.
    for (let count = 1, last = start; count <= 90; count++) {
      last = findWorkday(1, last);
      row.push(last);
    }
    // … and asked for at once, as somebody who uses the package would.
    for (const count of [1, 5, 20, 60, 90]) {
      if (row[count] !== findWorkday(count, start)) {
        throw new Error(`chinese-days contradicts itself: ${count} working days after ${start}`);
      }
    }
    yield row;
  }
}

function* lunar() {
  for (let year = 2020; year <= 2050; year++) {
    const found = {};
    for (const day of daysOf(year, year)) {
      const { lunarMon, lunarDay, isLeap } = getLunarDate(day);
      if (!isLeap) {
        found[`${lunarMon}-${lunarDay}`] ??= day;
      }
    }
    yield [year, found["1-1"], getSolarTermDate(year, 4, "pure_brightness"), found["5-5"], found["8-15"]];
  }
}

const lines = { days, due, lunar }[process.argv[2]]();
for (const line of lines) {
  process.stdout.write(line.join(" ") + "\n");
}
