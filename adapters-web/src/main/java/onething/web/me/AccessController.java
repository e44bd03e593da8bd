package onething.web.me;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.me.ListAccesses;
import onething.application.port.in.me.ListAccesses.Row;
import onething.domain.code.WireNamed;
import onething.domain.material.MaterialId;
import onething.domain.party.Actor;
import onething.web.me.MeController.DistrictView;
import onething.web.me.MeController.OfficeView;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Who read the caller's personal data.
@RestController
@RequestMapping("/api/v1/me/accesses")
class AccessController {

    private final ListAccesses listAccesses;

    AccessController(ListAccesses listAccesses) {
        this.listAccesses = listAccesses;
    }

    @GetMapping
    Mono<ResponseEntity<PageView<AccessView>>> list(
            Actor who,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listAccesses
                .list(new ListAccesses.Query(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> PageView.of(page, AccessView::of))
                .map(EntityTags::answer);
    }

    record AccessView(
            Instant at,
            String papers,
            UUID matter,
            String number,
            String title,
            Optional<UUID> material,
            OfficeView office,
            DistrictView district,
            List<String> roles,
            String staffNumber) {

        static AccessView of(Row row) {
            var reader = row.reader();
            return new AccessView(
                    row.at(),
                    row.papers().wireName(),
                    row.matter().value(),
                    row.number().toString(),
                    row.title(),
                    row.material().map(MaterialId::value),
                    new OfficeView(reader.office().value(), reader.officeTitle()),
                    new DistrictView(reader.district().value(), reader.districtTitle()),
                    reader.roles().stream().map(WireNamed::wireName).sorted().toList(),
                    reader.number());
        }
    }
}
