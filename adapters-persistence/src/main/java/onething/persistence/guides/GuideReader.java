package onething.persistence.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.code.MatterCode;
import onething.domain.deadline.rule.Term;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideReport;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.check.GuideCheck;
import onething.domain.guide.check.ProvenProcedures;
import onething.domain.guide.feed.CaseNumberForm;
import onething.domain.guide.feed.FeedGuide;
import onething.domain.guide.feed.ItemCode;
import onething.domain.guide.inquiry.InquiryGuide;
import onething.domain.guide.inquiry.InquiryKind;
import onething.domain.guide.inquiry.ReviewPeriods;
import onething.domain.guide.notification.NotificationGuide;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.procedure.Procedure;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.persistence.guides.yaml.GuideFaults;
import onething.persistence.guides.yaml.SourceLocation;
import onething.persistence.guides.yaml.Span;
import onething.persistence.guides.yaml.YamlFile;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.nodes.Node;

/// Reads one guide: its `bundle.yaml` and the files beside it.
public final class GuideReader {

    private static final Source UNKNOWN = new Source(Provenance.LOCAL, "");
    private static final Procedure NONE = new Procedure(List.of(), List.of(), List.of());

    /// Of all guides that this process has read: the shipped ones, each version in the database, each edit at the
    /// desk.
    private static final ProvenProcedures PROVEN = new ProvenProcedures();

    private final GuideFaults guideFaults = new GuideFaults();
    private final Resource bundle;
    private final String folder;

    /// Whether every file could be read. If not, the checks of the whole guide are left out: they would
    /// report what the unread files hold as missing.
    private boolean complete = true;

    private ReadGuide.Head head = new ReadGuide.Head(0, Optional.empty(), Optional.empty());

    private GuideReader(Resource bundle, String folder) {
        this.bundle = bundle;
        this.folder = folder;
    }

    public static ReadGuide read(Resource bundle, String folder) {
        return new GuideReader(bundle, folder).read();
    }

    /// Reads a guide that is in no folder.
    ///
    /// @param files the texts of its files, by their names
    public static ReadGuide read(Map<String, String> files) {
        return read(UploadedGuide.bundleOf(files), "guide");
    }

    /// Reads where everything is in a guide whose parts need not fit each other yet. Its report says only what
    /// cannot be read.
    public static ReadGuide unchecked(Map<String, String> files) {
        var reader = new GuideReader(UploadedGuide.bundleOf(files), "guide");
        reader.complete = false;
        return reader.read();
    }

    private ReadGuide read() {
        var root = bundle.exists() ? YamlFile.compose(bundle, folder + "/bundle.yaml", guideFaults) : missing();
        var guide = root == null ? null : guide(new YamlObject(guideFaults, root, "", UNKNOWN));
        if (guide != null && complete) {
            guideFaults.add(GuideCheck.check(guide, PROVEN));
        }
        var faults = guideFaults.faults();
        var report = new GuideReport(
                faults.isEmpty() ? Optional.ofNullable(guide) : Optional.empty(), faults, guideFaults.assumptions());
        var files = new LinkedHashMap<String, String>();
        guideFaults.texts().forEach((name, text) -> files.put(name.substring(folder.length() + 1), text));
        var amendables = guideFaults.amendables().stream()
                .map(each -> each.in(each.file().substring(folder.length() + 1)))
                .toList();
        return new ReadGuide(report, files, amendables, head);
    }

    private static Optional<Span> span(@Nullable Node node) {
        return Optional.ofNullable(node).map(Span::of);
    }

    private @Nullable Node missing() {
        guideFaults.fault(new SourceLocation(folder + "/bundle.yaml", 1, 1), "", "file-missing", "办事指南须有bundle.yaml");
        return null;
    }

    private BundleGuide guide(YamlObject element) {
        head = new ReadGuide.Head(
                element.node().getStartMark().getIndex(), span(element.at("version")), span(element.at("in-force")));
        if (element.source().equals(UNKNOWN) && !element.has("source")) {
            guideFaults.fault(element.node(), "/source", "required", "办事指南须写明出处");
        }
        var shared = sharedActions(element.source());
        var matters = new ArrayList<MatterGuide>();
        var nodes = element.sequence("matters");
        for (var node : nodes) {
            var code = element.parsed(node, "/matters", MatterCode::new);
            var matter = code == null ? null : matter(code, node, matters.size() + 1, element.source(), shared);
            if (matter != null) {
                matters.add(matter);
            }
        }
        return BundleReader.read(
                element,
                matters,
                templates(element.source()),
                notifications(element.source()),
                inquiries(element.source()),
                feed(element.source()),
                retention(element.source()));
    }

    private @Nullable MatterGuide matter(
            MatterCode code, Node named, int ordinal, Source source, Map<String, YamlObject> shared) {
        var path = "/matters/" + code;
        var root = file(code + ".yaml", named, path);
        if (root == null) {
            return null;
        }
        var element = new YamlObject(guideFaults, root, path, source);
        if (!element.text("code", code.value()).equals(code.value())) {
            guideFaults.fault(root, path + "/code", "wrong-value", code + "的文件写的是另一个事项");
        }
        var procedure = file("procedures/" + code + ".yaml", named, path + "/procedure");
        var read = procedure == null
                ? NONE
                : new ProcedureReader(shared)
                        .read(new YamlObject(guideFaults, procedure, path + "/procedure", element.source()));
        return MatterReader.read(element, ordinal, read);
    }

    private PaperTemplates templates(Source source) {
        var root = optional("papers.yaml");
        return root == null
                ? PaperTemplates.NONE
                : PaperTemplatesReader.read(new YamlObject(guideFaults, root, "/templates", source));
    }

    private NotificationGuide notifications(Source source) {
        var root = optional("notifications.yaml");
        return root == null
                ? NotificationGuide.NONE
                : NotificationGuideReader.read(new YamlObject(guideFaults, root, "/notifications", source));
    }

    private InquiryGuide inquiries(Source source) {
        var root = optional("inquiries.yaml");
        return root == null ? InquiryGuide.NONE : inquiries(new YamlObject(guideFaults, root, "/inquiries", source));
    }

    private static InquiryGuide inquiries(YamlObject element) {
        var within = new EnumMap<InquiryKind, Term>(InquiryKind.class);
        var terms = element.element("answer-within");
        if (terms != null) {
            for (var kind : InquiryKind.values()) {
                var term = terms.optionalLimit(kind.wireName(), TermReader::parse);
                if (term != null) {
                    within.put(kind, term);
                }
            }
            terms.close();
        }
        var review =
                Optional.ofNullable(element.has("review-within") ? review(element.element("review-within")) : null);
        element.close();
        return new InquiryGuide(within, review, element.source());
    }

    private static @Nullable ReviewPeriods review(@Nullable YamlObject element) {
        if (element == null) {
            return null;
        }
        var verify = element.limit("verify", TermReader::parse);
        var simple = element.limit("simple", TermReader::parse);
        var complicated = element.limit("complicated", TermReader::parse);
        element.close();
        return verify == null || simple == null || complicated == null
                ? null
                : new ReviewPeriods(verify, simple, complicated);
    }

    private FeedGuide feed(Source source) {
        var root = optional("feed.yaml");
        return root == null ? FeedGuide.NONE : feed(new YamlObject(guideFaults, root, "/feed", source));
    }

    private static FeedGuide feed(YamlObject element) {
        var items = element.each("items", "matter", GuideReader::item);
        var number = element.parsed("case-number", CaseNumberForm::new);
        element.close();
        return new FeedGuide(items, number == null ? CaseNumberForm.OWN : number, element.source());
    }

    private static FeedGuide.@Nullable Item item(YamlObject element) {
        var matter = element.parsed("matter", MatterCode::new);
        var code = element.parsed("code", ItemCode::new);
        element.close();
        return matter == null || code == null ? null : new FeedGuide.Item(matter, code, element.source());
    }

    private RetentionGuide retention(Source source) {
        var root = optional("retention.yaml");
        return root == null ? RetentionGuide.NONE : retention(new YamlObject(guideFaults, root, "/retention", source));
    }

    private static RetentionGuide retention(YamlObject element) {
        var periods = element.each("periods", "matter", GuideReader::period);
        element.close();
        return new RetentionGuide(periods, element.source());
    }

    private static RetentionGuide.@Nullable Item period(YamlObject element) {
        var matter = element.parsed("matter", MatterCode::new);
        var keep = element.parsed("keep", TermReader::kept);
        element.close();
        return matter == null || keep == null ? null : new RetentionGuide.Item(matter, keep, element.source());
    }

    private @Nullable Node optional(String name) {
        var file = beside(name);
        return file.exists() ? YamlFile.compose(file, folder + "/" + name, guideFaults) : null;
    }

    private Map<String, YamlObject> sharedActions(Source source) {
        var file = beside("procedures/shared.yaml");
        var actions = new HashMap<String, YamlObject>();
        if (file.exists()) {
            var root = YamlFile.compose(file, folder + "/procedures/shared.yaml", guideFaults);
            if (root != null) {
                var all = new YamlObject(guideFaults, root, "/actions", source);
                for (var name : all.keys()) {
                    var action = all.element(name);
                    if (action != null) {
                        actions.put(name, action);
                    }
                }
            }
        }
        return actions;
    }

    private @Nullable Node file(String name, Node named, String path) {
        var file = beside(name);
        if (!file.exists()) {
            guideFaults.fault(named, path, "file-missing", "没有这个文件：" + folder + "/" + name);
            complete = false;
            return null;
        }
        var root = YamlFile.compose(file, folder + "/" + name, guideFaults);
        complete &= root != null;
        return root;
    }

    private Resource beside(String name) {
        try {
            return bundle.createRelative(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
