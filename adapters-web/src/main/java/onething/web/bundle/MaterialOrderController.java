package onething.web.bundle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.in.bundle.ArrangeMaterials;
import onething.domain.bundle.BundleId;
import onething.domain.material.MaterialId;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The order of a draft's files.
@RestController
@RequestMapping("/api/v1/bundles/{bundle}/material-order")
class MaterialOrderController {

    private final ArrangeMaterials arrangeMaterials;

    MaterialOrderController(ArrangeMaterials arrangeMaterials) {
        this.arrangeMaterials = arrangeMaterials;
    }

    @PutMapping
    Mono<ResponseEntity<BundleView>> arrange(
            Actor who,
            @PathVariable UUID bundle,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody OrderRequest request) {
        var order =
                request.materials().stream().map(MaterialId::new).collect(Collectors.toCollection(LinkedHashSet::new));
        var command = new ArrangeMaterials.Command(who, new BundleId(bundle), EntityTags.of(ifMatch), order);
        return arrangeMaterials.arrange(command).map(draft -> EntityTags.answer(draft.version(), BundleView.of(draft)));
    }

    record OrderRequest(@NotNull @Size(min = 1, max = 200) List<@NotNull UUID> materials) {}
}
