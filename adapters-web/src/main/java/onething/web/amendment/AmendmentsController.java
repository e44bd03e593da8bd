package onething.web.amendment;

import jakarta.validation.Valid;
import java.net.URI;
import onething.application.port.in.amendment.ListAmendments;
import onething.application.port.in.amendment.OpenAmendment;
import onething.domain.party.Actor;
import onething.web.amendment.AmendmentRequests.OpeningRequest;
import onething.web.amendment.AmendmentView.AmendmentsView;
import onething.web.wire.EntityTags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The amendments of a guide.
@RestController
@RequestMapping("/api/v1/admin/guides/{guide}/amendments")
class AmendmentsController {

    private final ListAmendments listAmendments;
    private final OpenAmendment openAmendment;

    AmendmentsController(ListAmendments listAmendments, OpenAmendment openAmendment) {
        this.listAmendments = listAmendments;
        this.openAmendment = openAmendment;
    }

    @GetMapping
    Mono<ResponseEntity<AmendmentsView>> list(Actor who, @PathVariable String guide) {
        return listAmendments
                .list(who, guide)
                .map(all -> new AmendmentsView(all.stream()
                        .map(each -> AmendmentMapper.INSTANCE.toView(each, who))
                        .toList()))
                .map(EntityTags::answer);
    }

    @PostMapping
    Mono<ResponseEntity<AmendmentView>> open(
            Actor who, @PathVariable String guide, @Valid @RequestBody OpeningRequest request) {
        return openAmendment
                .open(new OpenAmendment.Command(who, guide, request.base()))
                .map(opened -> ResponseEntity.created(URI.create(
                                "/api/v1/admin/amendments/" + opened.value().id()))
                        .eTag(EntityTags.tag(opened.version()))
                        .body(AmendmentMapper.INSTANCE.toView(opened.value(), who)));
    }
}
