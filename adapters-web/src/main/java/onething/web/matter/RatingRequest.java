package onething.web.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import onething.domain.matter.Rating.Grade;
import onething.web.wire.Reading;
import onething.web.wire.Values;
import org.jspecify.annotations.Nullable;

record RatingRequest(
        @NotBlank String grade, @Nullable @Size(max = 500) String comment) {

    Grade toGrade() {
        var reading = new Reading();
        var known = Arrays.stream(Grade.values())
                .filter(each -> Values.kebab(each).equals(grade))
                .findFirst();
        if (known.isEmpty()) {
            reading.fault(
                    "/grade",
                    "choice",
                    Arrays.stream(Grade.values()).map(Values::kebab).collect(Collectors.joining("、", "应为 ", " 之一")));
        }
        reading.done();
        return known.orElseThrow();
    }

    String commentOrBlank() {
        return Objects.requireNonNullElse(comment, "");
    }
}
