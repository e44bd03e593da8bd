package onething.web.bundle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.refusal.Fault;
import onething.web.matter.MatterStateView;

/// A bundle, whole.
///
/// @param masked   the places of the answers that are masked; empty where none is
/// @param faults   what keeps a draft's form from being submitted; empty where that was not looked at
/// @param warnings what looks wrong and may be right; empty where that was not looked at
/// @param became   the matters of a submitted bundle
record BundleView(
        @JsonUnwrapped BundleSummaryView summary,
        Map<String, Map<String, Object>> answers,
        Optional<List<String>> masked,
        List<MaterialView> materials,
        Optional<List<Fault>> faults,
        Optional<List<Fault>> warnings,
        Optional<List<MatterStateView>> became) {}
