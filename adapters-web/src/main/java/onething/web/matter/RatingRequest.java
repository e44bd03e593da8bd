package onething.web.matter;

import jakarta.validation.constraints.NotBlank;
import onething.application.port.in.matter.RateMatter;
import onething.domain.matter.MatterId;
import onething.domain.matter.Rating.Grade;
import onething.domain.matter.Rating;
import onething.domain.party.Actor;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;

record RatingRequest(@NotBlank String grade, @Nullable String comment) {

    RateMatter.Command toCommand(Actor who, MatterId matter) {
        var reading = new RequestReader();
        var words = reading.text("/comment", comment, Rating.LONGEST_COMMENT);
        var known = reading.choice("/grade", grade, Grade.class);
        reading.done();
        return new RateMatter.Command(who, matter, known.orElseThrow(), words);
    }
}
