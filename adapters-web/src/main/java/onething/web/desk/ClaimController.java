package onething.web.desk;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.desk.ClaimMatter;
import onething.application.port.in.desk.ClaimMatter.Claimed;
import onething.application.port.in.desk.HandOverMatter;
import onething.application.port.in.desk.ListColleagues;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.text.Text;
import onething.web.wire.EntityTags;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Takes up a matter, hands it back to the office, or hands it over to a colleague.
@RestController
@RequestMapping("/api/v1/desk")
class ClaimController {

    private final ClaimMatter claimMatter;
    private final HandOverMatter handOverMatter;
    private final ListColleagues listColleagues;

    ClaimController(ClaimMatter claimMatter, HandOverMatter handOverMatter, ListColleagues listColleagues) {
        this.claimMatter = claimMatter;
        this.handOverMatter = handOverMatter;
        this.listColleagues = listColleagues;
    }

    @GetMapping("/colleagues")
    Mono<ResponseEntity<ColleaguesView>> colleagues(Actor who) {
        return listColleagues
                .list(who)
                .map(DeskMapper.INSTANCE::toColleagues)
                .map(ColleaguesView::new)
                .map(EntityTags::answer);
    }

    @PostMapping("/matters/{matter}/claim")
    Mono<ResponseEntity<ClaimView>> claim(
            Actor who,
            @PathVariable UUID matter,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody ClaimRequest request) {
        return claimed(who, new MatterId(matter), EntityTags.of(ifMatch), request)
                .map(claimed -> EntityTags.answer(claimed.version(), ClaimView.of(claimed, who)));
    }

    private Mono<Claimed> claimed(Actor who, MatterId matter, long version, ClaimRequest request) {
        var reason = request.words();
        return Optional.ofNullable(request.to())
                .map(to -> handOverMatter.handOver(
                        new HandOverMatter.Command(who, matter, version, new PersonId(to), reason)))
                .orElseGet(() ->
                        claimMatter.claim(new ClaimMatter.Command(who, matter, version, request.isHandingBack())));
    }

    /// @param to the colleague who gets the matter; absent when it is taken up or handed back
    record ClaimRequest(
            @Nullable Boolean handBack,
            @Nullable UUID to,
            @Nullable String reason) {

        private static final int LONGEST_REASON = 500;

        Text words() {
            var reader = new RequestReader();
            var words = reader.text("/reason", reason, LONGEST_REASON);
            reader.done();
            return words;
        }

        boolean isHandingBack() {
            return Boolean.TRUE.equals(handBack);
        }
    }

    record ClaimView(UUID matter, long version, Optional<UUID> claimant, boolean claimedByMe) {

        static ClaimView of(Claimed claimed, Actor who) {
            return new ClaimView(
                    claimed.matter().value(),
                    claimed.version(),
                    claimed.claimant().map(PersonId::value),
                    claimed.claimant().filter(who.id()::equals).isPresent());
        }
    }

    record ColleaguesView(List<ColleagueView> colleagues) {}

    record ColleagueView(UUID id, String name, String district, List<String> roles) {}
}
