package onething.web.retention;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import onething.application.port.in.retention.ReadArchive.Archive;
import onething.application.port.in.retention.ReadArchive.Document;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.trail.Event;
import onething.web.retention.ArchiveZip.Written;

/// The metadata of an archive package, with the elements of DA/T 46—2009 in the frame of DA/T 48—2009
/// (电子文件封装包). The standard puts each document into the XML; here the documents are files beside it, and the
/// XML has their hashes. It has no electronic signature (电子签名块). Names of officers are left out.
final class ArchiveXml {

    private static final String NAMESPACE = "http://www.saac.gov.cn/standards/ERM/encapsulation";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final Archive archive;
    private final List<Written> written;
    private final XMLStreamWriter xml;

    private ArchiveXml(Archive archive, List<Written> written, XMLStreamWriter xml) {
        this.archive = archive;
        this.written = written;
        this.xml = xml;
    }

    static byte[] of(Archive archive, List<Written> written) {
        try {
            var bytes = new ByteArrayOutputStream();
            var xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            new ArchiveXml(archive, written, xml).write();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("metadata could not be written", impossible);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "电子文件封装包");
        xml.writeDefaultNamespace(NAMESPACE);
        text("封装包格式描述", "参照DA/T 48—2009电子文件封装规范；文档数据在本文件之外保存，本文件只有摘要");
        text("版本", "2009");
        begin("被签名对象");
        xml.writeAttribute("eep".concat("版本"), "2009");
        text("封装包类型", "原始型");
        text("封装包类型描述", "本封装包包含电子文件的元数据和文档数据的摘要，原始封装，未经修改");
        text("封装包创建时间", moment(archive.made()));
        text("封装包创建单位", archive.office());
        begin("封装内容");
        begin("文件实体块");
        file();
        end();
        begin("业务实体块");
        for (var event : archive.trail()) {
            business(event);
        }
        end();
        begin("机构人员实体块");
        begin("机构人员实体");
        text("机构人员标识符", "机构-" + archive.matter().file().office().value());
        text("机构人员类型", "内设机构");
        text("机构人员名称", archive.office());
        end();
        end();
        end();
        end();
        end();
        xml.writeEndDocument();
    }

    private void file() throws XMLStreamException {
        var number = archive.matter().file().number().toString();
        begin("文件实体");
        text("聚合层次", "案卷");
        begin("来源");
        text("立档单位名称", archive.office());
        end();
        text("电子文件号", number);
        begin("档号");
        text("年度", String.valueOf(day(archive.ended()).getYear()));
        text("保管期限", ArchivePackage.keep(archive).orElse("永久"));
        text("机构或问题", archive.office());
        text("类别号", archive.matter().file().code().value());
        end();
        begin("内容描述");
        text("题名", archive.title() + " " + number);
        text("文件编号", number);
        text("责任者", archive.office());
        text("日期", day(archive.received()).toString());
        text("办结日期", day(archive.ended()).toString());
        archive.retention().ifPresent(item -> unchecked("保管期限依据", item.source().basis()));
        end();
        begin("形式特征");
        text("文件组合类型", "组合文件");
        text("件数", String.valueOf(archive.documents().size()));
        end();
        begin("文件数据");
        for (int i = 0; i < archive.documents().size(); i++) {
            document(i, archive.documents().get(i));
        }
        end();
        end();
    }

    private void document(int place, Document document) throws XMLStreamException {
        var path = ArchivePackage.path(place, document);
        var file = written.stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        begin("文档");
        text("文档标识符", "修改0-文档" + (place + 1));
        text("文档序号", String.valueOf(place + 1));
        text("文档主从声明", document.issued() ? "主文档" : "附属文档");
        text("题名", document.name());
        text("日期", moment(document.at()));
        begin("文档数据");
        xml.writeAttribute("文档数据ID", "修改0-文档" + (place + 1) + "-文档数据1");
        begin("编码");
        xml.writeAttribute("编码ID", "修改0-文档" + (place + 1) + "-文档数据1-编码1");
        begin("电子属性");
        text("格式信息", document.mediaType());
        text("计算机文件名", path);
        text("计算机文件大小", String.valueOf(file.size()));
        end();
        text("编码描述", "仅提供摘要，文档数据在本文件之外保存");
        text("反编码关键字", "sha256-base64Binary");
        text("编码数据", Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256())));
        end();
        end();
        end();
    }

    private void business(Event event) throws XMLStreamException {
        begin("业务实体");
        text("业务标识符", "业务-" + event.sequence());
        text("机构人员标识符", "角色-" + event.role().wireName());
        text("文件标识符", archive.matter().file().number().toString());
        text("业务状态", "历史行为");
        text("业务行为", event.action());
        text("行为时间", moment(event.at()));
        text("行为描述", event.hash());
        end();
    }

    private void unchecked(String name, String value) {
        try {
            text(name, value);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("metadata could not be written", impossible);
        }
    }

    private void begin(String name) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String name, String value) throws XMLStreamException {
        begin(name);
        xml.writeCharacters(allowed(value));
        end();
    }

    /// XML has no control characters, not even escaped.
    private static String allowed(String value) {
        return value.codePoints()
                .filter(character -> character >= 0x20 || character == '\t' || character == '\n')
                .filter(character -> character != 0xFFFE && character != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }

    private static String moment(Instant at) {
        return MOMENT.format(OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), WorkingCalendar.ZONE));
    }
}
