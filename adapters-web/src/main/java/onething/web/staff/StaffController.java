package onething.web.staff;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import onething.application.port.in.staff.AddStaff;
import onething.application.port.in.staff.ChangeStaff;
import onething.application.port.in.staff.ListStaff;
import onething.application.port.in.staff.ReadStaff;
import onething.application.port.in.staff.RenewPasswordLink;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.web.ProvenAt;
import onething.web.staff.StaffView.AddedView;
import onething.web.staff.StaffView.LinkView;
import onething.web.staff.StaffView.RecordView;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The staff register: who is on it, in which office, and in which roles.
@RestController
@RequestMapping("/api/v1/admin/staff")
class StaffController {

    private final ListStaff listStaff;
    private final ReadStaff readStaff;
    private final AddStaff addStaff;
    private final ChangeStaff changeStaff;
    private final RenewPasswordLink renewPasswordLink;

    StaffController(
            ListStaff listStaff,
            ReadStaff readStaff,
            AddStaff addStaff,
            ChangeStaff changeStaff,
            RenewPasswordLink renewPasswordLink) {
        this.listStaff = listStaff;
        this.readStaff = readStaff;
        this.addStaff = addStaff;
        this.changeStaff = changeStaff;
        this.renewPasswordLink = renewPasswordLink;
    }

    @GetMapping
    Mono<ResponseEntity<PageView<StaffView>>> list(
            Actor who,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listStaff
                .list(new ListStaff.Query(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> PageView.of(page, StaffMapper.INSTANCE::toView))
                .map(EntityTags::answer);
    }

    @GetMapping("/{person}")
    Mono<ResponseEntity<RecordView>> read(Actor who, @PathVariable UUID person) {
        return readStaff.read(who, new PersonId(person)).map(read -> {
            var view = StaffMapper.INSTANCE.toView(read);
            return EntityTags.answer(read.account().version(), view, view);
        });
    }

    @PostMapping
    Mono<ResponseEntity<AddedView>> add(Actor who, ProvenAt proven, @Valid @RequestBody StaffRequest.Adding request) {
        return addStaff.add(request.toCommand(who, proven))
                .map(added -> ResponseEntity.created(URI.create("/api/v1/admin/staff/"
                                + added.account().value().id().value()))
                        .cacheControl(CacheControl.noStore())
                        .eTag(EntityTags.tag(added.account().version()))
                        .body(StaffMapper.INSTANCE.toView(added)));
    }

    @PatchMapping(path = "/{person}", consumes = "application/merge-patch+json")
    Mono<ResponseEntity<StaffView>> change(
            Actor who,
            ProvenAt proven,
            @PathVariable UUID person,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody StaffRequest.Changing request) {
        return changeStaff
                .change(request.toCommand(who, proven, person, EntityTags.of(ifMatch)))
                .map(changed -> EntityTags.answer(changed.version(), StaffMapper.INSTANCE.toView(changed)));
    }

    @PostMapping(path = "/{person}/password-link", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<LinkView>> link(Actor who, ProvenAt proven, @PathVariable UUID person) {
        return renewPasswordLink
                .renew(who, new PersonId(person), proven.at())
                .map(link -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(StaffMapper.INSTANCE.toView(link)));
    }
}
