package onething.web.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import onething.domain.matter.Rating.Grade;
import onething.web.wire.Reading;
import org.jspecify.annotations.Nullable;

record RatingRequest(
        @NotBlank String grade, @Nullable @Size(max = 500) String comment) {

    Grade toGrade() {
        var reading = new Reading();
        var known = reading.choice("/grade", grade, Grade.class);
        reading.done();
        return known.orElseThrow();
    }

    String commentOrBlank() {
        return Objects.requireNonNullElse(comment, "");
    }
}
