package onething.domain.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// Writes days and times in the words of the guide.
///
/// @param pattern the pattern of a day, with the letters of [DateTimeFormatter]
record PaperDays(String pattern) {

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(pattern));
    }

    String moment(LocalDateTime moment) {
        return moment.format(DateTimeFormatter.ofPattern(pattern + " HH:mm"));
    }
}
