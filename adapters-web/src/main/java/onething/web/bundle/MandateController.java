package onething.web.bundle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.bundle.EndMandate;
import onething.application.port.in.bundle.GrantMandate;
import onething.application.port.in.bundle.ListMandates;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.bundle.Mandate.Relationship;
import onething.domain.party.Actor;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.web.ProvenAt;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 代办人: the person who acts for the applicant in a bundle.
@RestController
@RequestMapping("/api/v1/bundles/{bundle}/agents")
class MandateController {

    private final GrantMandate grantMandate;
    private final ListMandates listMandates;
    private final EndMandate endMandate;

    MandateController(GrantMandate grantMandate, ListMandates listMandates, EndMandate endMandate) {
        this.grantMandate = grantMandate;
        this.listMandates = listMandates;
        this.endMandate = endMandate;
    }

    @PostMapping
    Mono<ResponseEntity<AgentView>> grant(
            Actor who, ProvenAt proven, @PathVariable UUID bundle, @Valid @RequestBody AgentRequest request) {
        return grantMandate
                .grant(request.toCommand(who, proven, new BundleId(bundle)))
                .map(granted -> ResponseEntity.created(
                                URI.create("/api/v1/bundles/%s/agents/%s".formatted(bundle, granted.id())))
                        .body(BundleMapper.INSTANCE.toView(granted)));
    }

    @GetMapping
    Mono<AgentsView> list(Actor who, @PathVariable UUID bundle) {
        return listMandates
                .list(who, new BundleId(bundle))
                .map(BundleMapper.INSTANCE::toView)
                .collectList()
                .map(AgentsView::new);
    }

    @DeleteMapping("/{agent}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(Actor who, @PathVariable UUID bundle, @PathVariable UUID agent) {
        return endMandate.end(new EndMandate.Command(who, new BundleId(bundle), agent));
    }

    record AgentRequest(
            @NotBlank String name,
            @NotBlank @Size(max = 64) String idNumber,
            @NotBlank @Size(max = 16) String relationship,
            @Nullable String authority,
            @NotNull LocalDate until) {

        GrantMandate.Command toCommand(Actor who, ProvenAt proven, BundleId bundle) {
            var reader = new RequestReader();
            var agent = reader.value("/name", name, PersonName.LONGEST, PersonName::new, "person-name", "应为与身份证一致的姓名");
            var number = reader.value("/idNumber", idNumber, IdCardNumber::new, "id-card-check", "应为18位身份证号码");
            var relation = reader.choice("/relationship", relationship, Relationship.class);
            var words = reader.someLine("/authority", authority, Mandate.LONGEST_AUTHORITY);
            reader.done();
            return new GrantMandate.Command(
                    who,
                    proven.at(),
                    bundle,
                    agent.orElseThrow(),
                    number.orElseThrow(),
                    relation.orElseThrow(),
                    words,
                    until);
        }
    }

    record AgentsView(List<AgentView> items) {}

    /// Name and number print masked, as the domain's values do.
    record AgentView(
            UUID id,
            String name,
            String idNumber,
            String relationship,
            String authority,
            LocalDate until,
            Instant granted,
            Optional<Instant> ended) {}
}
