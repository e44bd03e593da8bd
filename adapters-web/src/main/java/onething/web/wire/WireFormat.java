package onething.web.wire;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.calendar.NoticeNumber;
import onething.domain.code.Code;
import onething.domain.code.WireNamed;
import onething.domain.form.FieldPath;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.text.FileName;
import onething.domain.text.Line;
import onething.domain.text.Text;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;

/// How a value of the domain is written on the wire. Every mapper uses it.
public final class WireFormat {

    private WireFormat() {}

    /// Sorted, so equal sets have equal texts.
    @Named("sorted")
    public static <T> List<String> sorted(Collection<T> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    public static UUID spelt(BundleId id) {
        return id.value();
    }

    public static UUID spelt(MatterId id) {
        return id.value();
    }

    public static UUID spelt(MaterialId id) {
        return id.value();
    }

    public static UUID spelt(PersonId id) {
        return id.value();
    }

    public static String spelt(BundleNumber number) {
        return number.toString();
    }

    public static String spelt(MatterNumber number) {
        return number.toString();
    }

    public static String spelt(Code code) {
        return code.value();
    }

    public static String spelt(NoticeNumber number) {
        return number.value();
    }

    public static String spelt(FieldPath field) {
        return field.toString();
    }

    public static String spelt(WireNamed constant) {
        return constant.wireName();
    }

    public static List<String> spelt(Set<Role> roles) {
        return roles.stream().map(WireNamed::wireName).sorted().toList();
    }

    public static Optional<Instant> optional(@Nullable Instant instant) {
        return Optional.ofNullable(instant);
    }

    public static Optional<String> optional(@Nullable NoticeNumber number) {
        return Optional.ofNullable(number).map(NoticeNumber::value);
    }

    public static String spelt(Text text) {
        return text.value();
    }

    public static String spelt(Line line) {
        return line.value();
    }

    public static Optional<String> spelt(Optional<Line> line) {
        return line.map(Line::value);
    }

    public static String spelt(FileName name) {
        return name.value();
    }
}
