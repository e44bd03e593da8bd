package onething.domain.calendar;

import java.util.Collections;
import java.util.LinkedHashSet;

/// Whether the authorities work on a day, and the source of that knowledge.
public sealed interface DayKind {

    boolean isWorking();

    /// The kind of day in Chinese, with its source: 国庆节（国办发明电〔2025〕7号）.
    String text();

    /// Monday to Friday, unless a notice makes it a day off.
    record Workday() implements DayKind {
        @Override
        public boolean isWorking() {
            return true;
        }

        @Override
        public String text() {
            return "工作日";
        }
    }

    /// Saturday or Sunday, unless a notice makes it a working day.
    record Weekend() implements DayKind {
        @Override
        public boolean isWorking() {
            return false;
        }

        @Override
        public String text() {
            return "周末";
        }
    }

    /// A day off by a holiday notice.
    ///
    /// @param name   the festival, such as 国庆节
    /// @param notice the number of the notice
    record Holiday(String name, NoticeNumber notice) implements DayKind {

        static final String UNNAMED = "放假";
        private static final String BETWEEN = "、";

        /// The same holiday, with the name of another festival in the same run of days off added.
        Holiday named(String festival) {
            var names = new LinkedHashSet<String>();
            if (!name.equals(UNNAMED)) {
                Collections.addAll(names, name.split(BETWEEN));
            }
            return Collections.addAll(names, festival.split(BETWEEN))
                    ? new Holiday(String.join(BETWEEN, names), notice)
                    : this;
        }

        @Override
        public boolean isWorking() {
            return false;
        }

        @Override
        public String text() {
            return name + "（" + notice + "）";
        }
    }

    /// A weekend day that a notice makes a working day (调休上班).
    record MakeUpDay(NoticeNumber notice) implements DayKind {
        @Override
        public boolean isWorking() {
            return true;
        }

        @Override
        public String text() {
            return "调休上班（" + notice + "）";
        }
    }

    /// A statutory festival in a year that has no notice yet. The law guarantees at least these days off
    /// (全国年节及纪念日放假办法第二条).
    record ExpectedHoliday(String name) implements DayKind {

        public static final String BASIS = "《全国年节及纪念日放假办法》第二条";

        @Override
        public boolean isWorking() {
            return false;
        }

        @Override
        public String text() {
            return name + "（" + BASIS + "，当年放假通知未公布）";
        }
    }
}
