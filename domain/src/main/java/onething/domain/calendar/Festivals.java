package onething.domain.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The statutory festival days of a year (全国年节及纪念日放假办法, art. 2). There are thirteen since 2025;
/// the revision of 2024-11-10 added 除夕 and 2 May. Before there were eleven.
///
/// The days of the lunar calendar and 清明 come from a table. The JDK has no Chinese calendar, and ICU's
/// calendar has the New Year of 2027 and 2030 wrong by a day. A year outside the table has only its fixed
/// days.
final class Festivals {

    /// Per year: 春节 (初一), 清明, 端午, 中秋, as month and day. Calculated with tyme4ts 1.5.2.
    private static final String MOVABLE = """
            2020 0125 0404 0625 1001
            2021 0212 0404 0614 0921
            2022 0201 0405 0603 0910
            2023 0122 0405 0622 0929
            2024 0210 0404 0610 0917
            2025 0129 0404 0531 1006
            2026 0217 0405 0619 0925
            2027 0206 0405 0609 0915
            2028 0126 0404 0528 1003
            2029 0213 0404 0616 0922
            2030 0203 0405 0605 0912
            2031 0123 0405 0624 1001
            2032 0211 0404 0612 0919
            2033 0131 0404 0601 0908
            2034 0219 0405 0620 0927
            2035 0208 0405 0610 0916
            2036 0128 0404 0530 1004
            2037 0215 0404 0618 0924
            2038 0204 0405 0607 0913
            2039 0124 0405 0527 1002
            2040 0212 0404 0614 0920
            2041 0201 0404 0603 0910
            2042 0122 0404 0622 0928
            2043 0210 0405 0611 0917
            2044 0130 0404 0531 1005
            2045 0217 0404 0619 0925
            2046 0206 0404 0608 0915
            2047 0126 0405 0529 1004
            2048 0214 0404 0615 0922
            2049 0202 0404 0604 0911
            2050 0123 0404 0623 0930
            """;

    /// The first year with thirteen days.
    private static final int FIRST_REVISED_YEAR = 2025;

    private static final Map<Integer, Map<LocalDate, String>> MOVABLE_BY_YEAR = movableByYear();

    private Festivals() {}

    /// The festival days of a year with their names, in order.
    static Map<LocalDate, String> in(int year) {
        var days = new TreeMap<LocalDate, String>();
        days.put(LocalDate.of(year, 1, 1), "元旦");
        days.put(LocalDate.of(year, 5, 1), "劳动节");
        if (year >= FIRST_REVISED_YEAR) {
            days.put(LocalDate.of(year, 5, 2), "劳动节");
        }
        for (int day = 1; day <= 3; day++) {
            days.put(LocalDate.of(year, 10, day), "国庆节");
        }
        // 中秋节 can fall on a day of 国庆节, as in 2031.
        MOVABLE_BY_YEAR
                .getOrDefault(year, Map.of())
                .forEach((day, name) -> days.merge(day, name, (fixed, movable) -> movable + "、" + fixed));
        return days;
    }

    private static Map<Integer, Map<LocalDate, String>> movableByYear() {
        var years = new HashMap<Integer, Map<LocalDate, String>>();
        MOVABLE.lines().map(line -> line.split(" ")).forEach(row -> {
            int year = Integer.parseInt(row[0]);
            var days = new HashMap<LocalDate, String>();
            var newYear = day(year, row[1]);
            for (int i = year >= FIRST_REVISED_YEAR ? -1 : 0; i <= 2; i++) {
                days.put(newYear.plusDays(i), "春节");
            }
            days.put(day(year, row[2]), "清明节");
            days.put(day(year, row[3]), "端午节");
            days.put(day(year, row[4]), "中秋节");
            years.put(year, days);
        });
        return years;
    }

    private static LocalDate day(int year, String monthAndDay) {
        return LocalDate.of(
                year, Integer.parseInt(monthAndDay.substring(0, 2)), Integer.parseInt(monthAndDay.substring(2)));
    }
}
