package onething.application.service.bundle;

import java.util.List;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.out.Guides;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.MaterialCopies;
import onething.application.port.out.bundle.MaterialCopies.Kind;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.RequestedMaterials;
import onething.domain.guide.BundleGuide;
import onething.domain.material.FileType;
import onething.domain.material.Material;
import onething.domain.matter.MatterFile;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.MaterialNotShown;
import onething.domain.refusal.Refusal.MaterialUnknown;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ReadMaterialService implements ReadMaterial {

    private final Access access;
    private final Bundles bundles;
    private final Matters matters;
    private final Guides guides;
    private final MaterialStore store;
    private final MaterialCopies copies;
    private final ReadRecorder recorder;

    public ReadMaterialService(
            Access access,
            Bundles bundles,
            Matters matters,
            Guides guides,
            MaterialStore store,
            MaterialCopies copies,
            ReadRecorder recorder) {
        this.access = access;
        this.bundles = bundles;
        this.matters = matters;
        this.guides = guides;
        this.store = store;
        this.copies = copies;
        this.recorder = recorder;
    }

    @Override
    public Mono<Content> read(Query query) {
        return material(query)
                .switchIfEmpty(Mono.error(new MaterialUnknown(query.material().value())::refused))
                .flatMap(material -> content(material, query.form()));
    }

    private Mono<Content> content(Material material, Form form) {
        return switch (form) {
            case FILE -> Mono.just(file(material));
            case THUMBNAIL -> copy(material, Kind.THUMBNAIL);
            case VIEW -> material.type().isShownByBrowsers() ? Mono.just(file(material)) : copy(material, Kind.VIEW);
        };
    }

    private Content file(Material material) {
        return Content.ofFile(material, store.content(material.sha256()));
    }

    private Mono<Content> copy(Material material, Kind kind) {
        return copies.copy(material, kind)
                .map(jpeg ->
                        new Content(material, FileType.JPEG.mediaType(), jpeg.remaining(), Flux.just(jpeg.duplicate())))
                .switchIfEmpty(Mono.error(new MaterialNotShown(material.type().word())::refused));
    }

    private Mono<Material> material(Query query) {
        return switch (query.who()) {
            case Actor.Citizen _, Actor.Enterprise _, Actor.Administrator _, Actor.Platform _ -> ownMaterial(query);
            case Actor.Staff _ -> handledMaterial(query);
        };
    }

    private Mono<Material> ownMaterial(Query query) {
        return access.ownBundle(query.who(), query.bundle())
                .map(Versioned::value)
                .zipWhen(bundle -> guides.get(bundle.guide()))
                .flatMap(both -> Mono.justOrEmpty(both.getT1()
                        .material(query.material())
                        .filter(material ->
                                !Access.keepsMedicalFrom(query.who(), both.getT1(), material, both.getT2()))));
    }

    /// Gives a material that is required by a matter which the officer handles.
    private Mono<Material> handledMaterial(Query query) {
        return handledMatters(query)
                .zipWhen(_ -> bundles.find(query.bundle()).map(Versioned::value))
                .flatMap(both -> asked(both.getT2(), both.getT1(), query));
    }

    private Mono<List<MatterRecord>> handledMatters(Query query) {
        return matters.of(query.bundle())
                .map(Versioned::value)
                .filter(record -> Access.sees(query.who(), record.matter().file()))
                .collectList()
                .filter(handled -> !handled.isEmpty())
                .switchIfEmpty(Mono.error(new BundleUnknown(query.bundle().value())::refused));
    }

    private Mono<Material> asked(Bundle bundle, List<MatterRecord> handled, Query query) {
        return Mono.justOrEmpty(bundle.material(query.material()))
                .zipWith(guides.get(bundle.guide()))
                .flatMap(both -> Flux.fromIterable(handled)
                        .filter(record -> !Access.keepsReporterFrom(query.who(), record, bundle, both.getT2()))
                        .map(record -> record.matter().file())
                        .filter(file -> isAsked(both.getT1(), file, both.getT2()))
                        .next()
                        .flatMap(file ->
                                recorder.seesMaterial(query.who(), file, query.material(), Mono.just(both.getT1()))));
    }

    private static boolean isAsked(Material material, MatterFile file, BundleGuide guide) {
        return !RequestedMaterials.readBy(guide, file.code())
                .among(List.of(material))
                .isEmpty();
    }
}
