package onething.web.me;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.me.ReadMe;
import onething.application.port.in.me.ReadMe.Me;
import onething.application.port.in.me.ReadSummary;
import onething.application.port.in.me.ReadSummary.Summary;
import onething.domain.code.WireNamed;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Who is signed in, and how many items wait on each tab.
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final ReadMe readMe;
    private final ReadSummary readSummary;

    MeController(ReadMe readMe, ReadSummary readSummary) {
        this.readMe = readMe;
        this.readSummary = readSummary;
    }

    @GetMapping
    Mono<MeView> me(Actor who) {
        return readMe.read(who).map(MeView::of);
    }

    @GetMapping("/summary")
    Mono<ResponseEntity<Summary>> summary(Actor who) {
        return readSummary.read(who).map(EntityTags::answer);
    }

    record MeView(
            UUID id,
            String kind,
            String name,
            Optional<List<String>> roles,
            Optional<OfficeView> office,
            Optional<DistrictView> district) {

        static MeView of(Me me) {
            return switch (me.who()) {
                case Actor.Citizen citizen -> plain(citizen, "citizen");
                case Actor.Enterprise enterprise -> plain(enterprise, "enterprise");
                case Actor.Administrator administrator -> plain(administrator, "administrator");
                case Actor.Platform platform -> plain(platform, "platform");
                case Actor.Staff staff ->
                    new MeView(
                            staff.id().value(),
                            "staff",
                            staff.name(),
                            Optional.of(staff.roles().stream()
                                    .map(WireNamed::wireName)
                                    .sorted()
                                    .toList()),
                            me.office()
                                    .map(title -> new OfficeView(staff.office().value(), title)),
                            me.district()
                                    .map(name ->
                                            new DistrictView(staff.district().value(), name)));
            };
        }

        private static MeView plain(Actor who, String kind) {
            return new MeView(who.id().value(), kind, who.name(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    record OfficeView(String code, String title) {}

    record DistrictView(String code, String name) {}
}
