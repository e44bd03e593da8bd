package onething.domain.feed;

import java.util.Set;
import onething.domain.code.MatterCode;

/// A system of another authority to which records are sent as they happen.
///
/// @param name    of its settings; where it has got to is kept under this name
/// @param matters of which it wants records; empty for all
public record Subscriber(String name, Set<MatterCode> matters) {

    public Subscriber {
        matters = Set.copyOf(matters);
    }

    public boolean wants(MatterCode matter) {
        return matters.isEmpty() || matters.contains(matter);
    }
}
