package onething.application.service;

import static onething.application.service.SmallGuide.ALL_SENT;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.COMPLAINT_FORM;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.NAME;
import static onething.application.service.SmallGuide.PHONE;
import static onething.application.service.SmallGuide.PROMISE;
import static onething.application.service.SmallGuide.RECEIPT;
import static onething.application.service.SmallGuide.SOURCE;
import static onething.application.service.SmallGuide.SUPPLEMENT;
import static onething.domain.party.Role.APPLICANT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.PaperCode;
import onething.domain.form.Condition;
import onething.domain.guide.paper.PaperFact;
import onething.domain.guide.paper.PaperListing;
import onething.domain.guide.paper.PaperPart;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.guide.paper.PaperTemplate;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.paper.PaperText;
import onething.domain.guide.paper.PaperValue;

/// The templates of the papers of the [SmallGuide].
final class SmallPapers {

    private SmallPapers() {}

    static PaperTemplates templates(PaperRecipient ofTheDecision) {
        return new PaperTemplates(
                Optional.of(RECEIPT),
                Optional.of(ALL_SENT),
                List.of(
                        new PaperTemplates.MatterForm(COMPLAINT_FORM, Set.of(COMPLAINT), Condition.ALWAYS),
                        new PaperTemplates.MatterForm(
                                PROMISE, Set.of(DETERMINATION), new Condition.Answered(PHONE, Set.of("13800138000")))),
                Optional.empty(),
                new PaperTemplates.SharedWords(
                        "人社局",
                        "编号：",
                        "核验码：",
                        "扫描核验。",
                        "yyyy年M月d日",
                        "预览",
                        new PaperTemplates.JoinedWords("全部文书", "申请留底", "打印件", "没有印出"),
                        new PaperTemplates.TrailWords("指纹：", "承诺：")),
                Map.of(PaperFact.MATTER, "事项"),
                List.of(new PaperTemplates.NameField(NAME, Condition.ALWAYS)),
                Map.of(
                        RECEIPT,
                        new PaperTemplate(
                                RECEIPT,
                                PaperRecipient.APPLICANT,
                                List.of(
                                        new PaperPart.Paragraph(PaperText.parse("{applicant}：{received}收到申请。")),
                                        new PaperPart.Listed("事项", PaperListing.MATTERS),
                                        new PaperPart.Listed("材料", PaperListing.MATERIALS)),
                                SOURCE),
                        ALL_SENT,
                        new PaperTemplate(
                                ALL_SENT,
                                PaperRecipient.APPLICANT,
                                List.of(new PaperPart.WholeForm(), new PaperPart.Signature("签名：")),
                                SOURCE),
                        COMPLAINT_FORM,
                        new PaperTemplate(
                                COMPLAINT_FORM,
                                PaperRecipient.APPLICANT,
                                List.of(new PaperPart.Rows(
                                        "",
                                        List.of(
                                                PaperValue.parse("matter-number"),
                                                PaperValue.parse("form.worker.name"),
                                                PaperValue.parse("form.dispute.facts")))),
                                SOURCE),
                        PROMISE,
                        new PaperTemplate(
                                PROMISE,
                                PaperRecipient.APPLICANT,
                                List.of(new PaperPart.Paragraph(PaperText.parse("承诺电话{form.worker.phone}真实。"))),
                                SOURCE),
                        new PaperCode("acceptance"),
                        new PaperTemplate(
                                new PaperCode("acceptance"),
                                PaperRecipient.APPLICANT,
                                List.of(
                                        new PaperPart.Rows("", List.of(PaperValue.parse("matter"))),
                                        new PaperPart.Listed("时限", PaperListing.DEADLINES)),
                                SOURCE),
                        SUPPLEMENT,
                        new PaperTemplate(
                                SUPPLEMENT,
                                PaperRecipient.APPLICANT,
                                List.of(
                                        new PaperPart.Listed("补正", PaperListing.SUPPLEMENT),
                                        new PaperPart.ToCorrect("原来填写"),
                                        new PaperPart.Examples("样例")),
                                SOURCE),
                        new PaperCode("decision"),
                        new PaperTemplate(
                                new PaperCode("decision"),
                                ofTheDecision,
                                List.of(
                                        new PaperPart.Paragraph(PaperText.parse("申请人{applicant}。")),
                                        new PaperPart.Paragraph(PaperText.parse("电话{form.worker.phone}。")),
                                        new PaperPart.Paragraph(PaperText.parse("{statement}，决定{outcome}。")),
                                        new PaperPart.Listed("材料", PaperListing.MATERIALS)),
                                SOURCE)),
                Map.of(new PaperCode("decision"), SOURCE));
    }
}
