package onething.domain.paper;

import java.util.Optional;
import onething.domain.code.WireNamed;

/// Where a paper that gets a seal stands, as everyone sees it who may see the paper.
public enum SealStanding implements WireNamed {
    /// 待盖章: it was issued, and can be read without its seal.
    WAITING("waiting"),
    /// 样章: it has the seal of a trial, which has no legal effect.
    SAMPLE("sample"),
    /// 已盖章: it has the seal of the office.
    SEALED("sealed");

    private final String wireName;

    SealStanding(String wireName) {
        this.wireName = wireName;
    }

    /// @param seal empty until the paper is sealed
    public static SealStanding of(Optional<Seal> seal) {
        return seal.map(found -> found.sample() ? SAMPLE : SEALED).orElse(WAITING);
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
