package onething.web.plan;

import jakarta.validation.Valid;
import java.util.UUID;
import onething.application.port.in.bundle.ReadChecklist;
import onething.application.port.in.guide.PlanBundle;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The materials and the dates to expect: before filing, open to everyone, and for an applicant's bundle.
@RestController
@RequestMapping("/api/v1")
class PlanController {

    private final PlanBundle planBundle;
    private final ReadChecklist readChecklist;

    PlanController(PlanBundle planBundle, ReadChecklist readChecklist) {
        this.planBundle = planBundle;
        this.readChecklist = readChecklist;
    }

    @PostMapping("/guides/{guide}/plan")
    Mono<PlanView> plan(@PathVariable String guide, @Valid @RequestBody PlanRequest request) {
        return planBundle.plan(request.toQuery(guide)).map(PlanMapper.INSTANCE::toView);
    }

    @GetMapping("/bundles/{bundle}/checklist")
    Mono<ResponseEntity<ChecklistView>> checklist(Actor who, @PathVariable UUID bundle) {
        return readChecklist
                .read(new ReadChecklist.Query(who, new BundleId(bundle)))
                .map(found -> {
                    var view = ChecklistView.of(found);
                    return EntityTags.answer(found.version(), view, view);
                });
    }
}
