package onething.web.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// 好差评: the applicant's rating of how the office handled the matter, and what the office does about a low one.
record RatingView(String point, String grade, String comment, Instant at, Optional<ReviewView> review) {

    record ReviewView(String step, LocalDate due, Optional<AnswerView> answer) {}

    record AnswerView(String text, Instant at) {}
}
