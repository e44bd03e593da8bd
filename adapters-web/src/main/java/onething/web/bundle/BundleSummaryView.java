package onething.web.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.bundle.Bundle;

/// A bundle in short, without any answer.
record BundleSummaryView(
        UUID id,
        long version,
        GuideVersionView guide,
        String standing,
        List<String> matters,
        Instant opened,
        Optional<Instant> changed,
        Optional<String> number,
        Optional<String> code,
        Optional<Instant> received) {

    static BundleSummaryView of(Versioned<Bundle> found) {
        return of(found.value(), found.version());
    }

    static BundleSummaryView of(Bundle bundle, long version) {
        var changed = Optional.<Instant>empty();
        var number = Optional.<String>empty();
        var code = Optional.<String>empty();
        var received = Optional.<Instant>empty();
        var standing = "draft";
        switch (bundle) {
            case Bundle.Draft draft -> changed = Optional.of(draft.changed());
            case Bundle.Submitted submitted -> {
                standing = "submitted";
                number = Optional.of(submitted.number().toString());
                code = Optional.of(submitted.code().shown());
                received = Optional.of(submitted.received());
            }
        }
        return new BundleSummaryView(
                bundle.id().value(),
                version,
                BundleMapper.INSTANCE.toView(bundle.guide()),
                standing,
                bundle.chosen().stream().map(Object::toString).toList(),
                bundle.opened(),
                changed,
                number,
                code,
                received);
    }

    record GuideVersionView(String code, int version) {}
}
