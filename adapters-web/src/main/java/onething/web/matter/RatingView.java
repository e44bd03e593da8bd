package onething.web.matter;

import java.time.Instant;

/// 好差评: the applicant's rating of how the office handled the matter.
record RatingView(String grade, String comment, Instant at) {}
