package onething.web.matter;

import jakarta.validation.constraints.NotBlank;
import onething.application.port.in.matter.RateMatter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating;
import onething.domain.rating.Rating.Grade;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;

record RatingRequest(
        @NotBlank String point,
        @NotBlank String grade,
        @Nullable String comment) {

    RateMatter.Command toCommand(Actor who, MatterId matter) {
        var reader = new RequestReader();
        var words = reader.text("/comment", comment, Rating.LONGEST_COMMENT);
        var known = reader.choice("/grade", grade, Grade.class);
        var contact = reader.choice("/point", point, ContactPoint.class);
        reader.done();
        return new RateMatter.Command(who, matter, contact.orElseThrow(), known.orElseThrow(), words);
    }
}
