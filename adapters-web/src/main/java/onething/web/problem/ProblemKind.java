package onething.web.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INSUFFICIENT_STORAGE;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;
import static org.springframework.http.HttpStatus.URI_TOO_LONG;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;

/// Every kind of problem, with its status, its stable `type` and its words.
///
/// `title` names the problem, `detail` says what was wrong with this request, and `instead` says what the
/// caller can do. The words take values (`%s`) that come from the service or are harmless. They never
/// repeat what a person typed, and they never hold names of headers, parameters or codes: people read
/// them. `technical` has these names, for programmers of clients.
public enum ProblemKind {

    // Missing, or not the caller's.

    PATH_UNKNOWN(NOT_FOUND, "没有这个地址", "没有这个地址。", "请从首页重新打开。", "/api/v1/openapi.yaml lists the paths"),
    GUIDE_UNKNOWN(NOT_FOUND, "没有这份办事指南", "没有以此为代码的办事指南。", "请从办事指南的列表里选择。"),
    VERSION_UNKNOWN(NOT_FOUND, "没有这个版本", "这份办事指南没有第%s版。", "请从办事指南的版本里选择。"),
    AMENDMENT_UNKNOWN(NOT_FOUND, "没有这次修订", "没有找到办事指南的这次修订。", "请从修订的列表里打开。"),
    VALUE_UNKNOWN(NOT_FOUND, "没有这项内容", "办事指南里没有这样一项可以修改的内容。", "请从可以修改的内容里选择。"),
    BUNDLE_UNKNOWN(NOT_FOUND, "没有找到这份申请", "没有找到这份申请，或者它不属于您。", "请从“我的事项”里打开自己的申请。"),
    MATTER_UNKNOWN(NOT_FOUND, "没有找到这个办理事项", "没有找到这个办理事项，或者它不归您查看。", "请从列表里打开自己的办理事项。"),
    MATERIAL_UNKNOWN(NOT_FOUND, "没有这份材料", "这份申请里没有这份材料。", "请从申请的材料列表里选择。"),
    MATERIAL_NOT_SHOWN(NOT_FOUND, "这份材料不能在线查看", "这里不能显示这个 %s 文件的图片，文件本身已经收到。", "请下载后查看。"),
    PAPER_UNKNOWN(NOT_FOUND, "没有找到这份文书", "没有找到这份文书，或者它不归您查看。", "请从办理事项里打开文书。"),
    OFFER_UNKNOWN(NOT_FOUND, "不能引用", "没有这份可以引用的材料：它不归您所有、已经失效，或者不是这份申请需要的。", "请从可以引用的材料里选择，或者自己上传。"),
    MANDATE_UNKNOWN(NOT_FOUND, "没有这项委托", "这份申请里没有这项委托。", "请从申请的代办人列表里选择。"),
    ANNOUNCEMENT_UNKNOWN(NOT_FOUND, "没有这份公告", "没有以此为编号的公告。", "请从公告列表里选择。"),
    CORRECTION_UNKNOWN(NOT_FOUND, "没有这项更正申请", "没有这项更正申请，或者它不归您处理。", "请从待处理的更正申请里打开。"),
    INQUIRY_UNKNOWN(NOT_FOUND, "没有这项询问", "这个事项没有这项催办或者询问。", "请从这个事项的催办与询问里选择。"),
    SLOT_UNKNOWN(NOT_FOUND, "没有这个时段", "没有这个时段，或者它不是给这个事项的。", "请从列出的时段里选择。"),
    NOTIFICATION_UNKNOWN(NOT_FOUND, "没有这条通知", "没有这条未送达的通知，或者它不归您处理。", "请从未送达的通知里选择。"),
    SUBSCRIBER_UNKNOWN(NOT_FOUND, "没有这个接收系统", "设置里没有以此为名称的接收系统。", "请从接收系统的列表里选择。"),
    REVIEW_UNKNOWN(NOT_FOUND, "没有这条差评", "没有等您办理的这条差评：它已经办结、不归您办理，或者您参与过这个事项的办理。", "请从待办理的差评里选择。"),
    LINK_UNKNOWN(NOT_FOUND, "链接无法打开", "没有这个链接，或者它不是发给您的。", "请用收到通知的账号登录，或者在“我的事项”里查看。"),
    CLOCK_UNKNOWN(NOT_FOUND, "没有这个时限", "这个事项没有以此为代码的时限。", "请从这个事项的时限里选择。"),
    CALENDAR_UNKNOWN(NOT_FOUND, "没有这一年的日历", "%s年的工作日历不在可查询的范围内。", "请查询已公布放假安排的年份或与其相邻的年份。"),

    // The bundle.

    MATTER_NOT_OFFERED(UNPROCESSABLE_CONTENT, "没有这个事项", "这份办事指南里没有所选的事项。", "请从办事指南列出的事项里选择。"),
    NO_MATTER_CHOSEN(UNPROCESSABLE_CONTENT, "还没有选择事项", "一份申请至少要选择一个事项。", "请从办事指南列出的事项里选择。"),
    MATTERS_EXCLUDE(UNPROCESSABLE_CONTENT, "所选事项不能同时申请", "%s", "请只保留其中一个事项。"),
    ANSWERS_INVALID(UNPROCESSABLE_CONTENT, "填写的内容需要更正", "有 %s 处填写不符合要求。", "请按每一项的说明更正后再提交。"),
    MATERIALS_MISSING(UNPROCESSABLE_CONTENT, "材料还不齐", "还缺 %s 种材料。", "请上传所缺的材料，或在清单里查看可以替代的材料；可以容缺的材料，承诺受理后补齐的，可以先提交。"),
    GUIDE_REPLACED(CONFLICT, "办事指南已有新的规定", "办事指南自%s起施行新的规定，您的申请已按新规定更新，填写的内容和材料都已保留。", "请重新打开申请，核对后再提交。"),
    BUNDLE_SUBMITTED(CONFLICT, "申请已经提交", "已经提交的申请不能再修改。", "需要补正时，会在对应的办理事项里说明；也可以在作出决定前撤回事项。"),

    // Changes.

    CHANGED_MEANWHILE(PRECONDITION_FAILED, "内容已被更新", "您读取之后，内容已有新的版本。", "请重新打开，在最新内容的基础上修改。"),
    VERSION_REQUIRED(
            PRECONDITION_REQUIRED,
            "需要注明版本",
            "修改时要注明所依据的版本。",
            "请重新打开，在最新内容的基础上修改。",
            "If-Match: the ETag of the version that was read"),
    CURSOR_INVALID(
            BAD_REQUEST, "翻页位置无效", "这不是这个列表给出的翻页位置。", "请从第一页开始查看。", "after: the `next` of the page before, unchanged"),
    KEY_REQUIRED(
            BAD_REQUEST,
            "缺少请求的编号",
            "这个请求要带一个编号，以免重复提交。",
            "请刷新后再试。",
            "Idempotency-Key: 1 to 128 visible characters; the same key for the same request"),
    KEY_REUSED(
            UNPROCESSABLE_CONTENT,
            "请求的编号已用过",
            "同一个编号曾用于内容不同的请求。",
            "请查看是否已经办成；没有成功的，请刷新后再试。",
            "Idempotency-Key: a new key for other content, the same key for the same request"),

    // Actions on a matter.

    ACTION_NOT_LAWFUL(CONFLICT, "现在不能这样办理", "以这个事项目前的状态和您的身份，不能进行这项操作。", "请刷新后，从现在可以进行的操作里选择。"),
    PRECONDITION_MISSING(CONFLICT, "还缺少法定的前置步骤", "依法须先完成前置步骤，才能进行这项操作。", "请先完成：%s。"),
    INPUTS_INVALID(UNPROCESSABLE_CONTENT, "办理内容需要更正", "有 %s 处内容不符合要求。", "请按每一项的说明更正后再提交。"),
    CORRECTION_DECIDED(CONFLICT, "更正申请已经处理", "这项更正申请已经有了结果。", "请重新读取，查看处理的结果。"),
    CLOCK_NOT_BREACHED(CONFLICT, "时限未届满，不能催办", "这个时限还没有届满，或者已经办结。", "请在时限届满后再催办；有疑问可以向办理机关提问。"),
    INQUIRY_WAITS(CONFLICT, "已经催办，正在等待答复", "这个时限已经催办，负责人须在%s前答复。", "请等待答复；收到答复后仍未办结的，可以再次催办。"),
    INQUIRIES_OPEN(CONFLICT, "还有提问没有答复", "已有 %s 个提问在等待对方答复。", "请等对方答复后再问。"),
    INQUIRY_ANSWERED(CONFLICT, "已经答复", "这一项已经有了答复。", "请刷新后查看答复。"),
    SLOT_FULL(CONFLICT, "这个时段已约满", "这个时段的名额刚被约满。", "请另选一个时段；都不合适的，请答复“都不合适”。"),
    SLOT_CLOSED(CONFLICT, "这个时段已经关闭", "这个时段已经开始，或者已被办理机关取消。", "请另选一个时段；都不合适的，请答复“都不合适”。"),
    NOT_BOOKED(CONFLICT, "没有预约", "这个事项现在没有选定的时段。", "请刷新后查看；需要到场的，请先选定时段。"),
    ALREADY_BOOKED(CONFLICT, "已经预约", "申请人已经选定了时段。", "请刷新后查看；要改时间的，请取消那个时段，申请人会收到另选的通知。"),
    REVIEW_NOT_AT_STEP(CONFLICT, "差评不在这一步", "这条差评已经由他人办理到另一步。", "请重新打开，看看现在可以做什么。"),
    NO_STATE_THEN(UNPROCESSABLE_CONTENT, "那时没有办理情况", "这个事项于%s收到，只能回看从那时到现在的情况。", "请选择收件之后、现在之前的时间。"),
    ALREADY_RATED(CONFLICT, "已经评价过", "这个事项已经评价过。", "评价不能更改；如有新的意见，请联系办理部门。"),
    ROLE_LACKING(FORBIDDEN, "权限不足", "您的身份不能进行这项操作。", "请由具有相应权限的人员办理。"),
    NOTE_NOT_ERASABLE(CONFLICT, "没有可以删除的文字", "这条记录没有文字、文字已经删除，或者删除申请正在等待批准。", "请查看这条记录；等待批准的申请由系统管理员办理。"),
    ERASURE_UNKNOWN(NOT_FOUND, "没有这项删除申请", "没有这项删除申请，或者它已经批准或退回。", "请从轨迹查验页面查看等待批准的删除申请。"),
    MATTER_NOT_ENDED(CONFLICT, "还没有办结", "没有办结的事项不能归档。", "请在办结后再归档。"),
    DESTRUCTION_LIST_UNKNOWN(NOT_FOUND, "没有这份销毁清册", "没有这份销毁清册，或者它已经批准或退回。", "请从档案保管页面查看等待批准的清册。"),
    RETENTION_HOLD_UNKNOWN(NOT_FOUND, "没有这项继续保存", "没有这项继续保存的登记，或者它已经解除。", "请从档案保管页面查看。"),
    CASE_FILE_UNKNOWN(NOT_FOUND, "没有这个案卷", "没有这个编号的申报，或者它的案卷已经销毁。", "请核对申报编号。"),
    OWN_PROPOSAL(FORBIDDEN, "须由另一人办理", "由您提出、核对或者审核的，不能再由您审查、复核或者批准。", "请由另一位有这项权限的同事办理。"),

    NOT_ASSIGNED(FORBIDDEN, "举报件由负责人指派", "为保护举报人，举报件由本单位负责人指派承办人，不能自行认领、办理或者移交。", "请联系本单位负责人指派。"),
    COLLEAGUE_UNKNOWN(UNPROCESSABLE_CONTENT, "不能移交给此人", "此人不办理这个事项，或者已经在办。", "请从同事名单里选择办理同一区域的另一位同事。"),

    // Materials.

    MATERIAL_TOO_LARGE(CONTENT_TOO_LARGE, "文件太大", "单个文件不能超过 %s。", "请压缩、降低拍摄分辨率，或分成几个文件上传。"),
    BUNDLE_FULL(CONFLICT, "材料太多", "一次申请最多放 %s 个文件，合计不超过 %s。", "请删去不需要的文件，或者把几页合并成一个 PDF。"),
    PERSON_FULL(CONFLICT, "材料太多", "您的草稿和近 %s 天提交的申请合计最多 %s 个文件、%s。", "请删去不需要的草稿或者文件。"),
    UPLOAD_STALLED(REQUEST_TIMEOUT, "上传中断", "文件没有传完，已经放弃这次上传。", "请在网络好的地方重新上传，已保存的内容不受影响。"),
    UPLOAD_UNKNOWN(NOT_FOUND, "没有这次上传", "没有这次上传，或者它已经过期。", "请重新上传这个文件。"),
    UPLOAD_OFFSET_DIFFERS(
            CONFLICT, "上传位置不一致", "这一段的起始位置与已收到的内容不衔接。", "请从已收到的位置接着上传。", "Upload-Offset: ask with HEAD where to go on"),
    UPLOAD_PROTOCOL(PRECONDITION_FAILED, "上传方式不一致", "不支持这个版本的断点续传。", "请更新应用或刷新页面后再上传。", "Tus-Resumable: 1.0.0"),
    /// 460 is the tus protocol's own status.
    CHECKSUM_DIFFERS(
            HttpStatusCode.valueOf(460),
            "文件在传输中出错",
            "收到的内容与发送的不一致，没有保存。",
            "请重新上传。",
            "Upload-Checksum, or sha256 in Upload-Metadata"),
    MATERIAL_EMPTY(UNPROCESSABLE_CONTENT, "文件是空的", "没有收到文件内容。", "请重新选择文件上传。"),
    MATERIAL_TYPE_UNSUPPORTED(UNSUPPORTED_MEDIA_TYPE, "不支持这种文件", "不能接收这种类型的文件。", "可以上传：%s。其他文件请先打开，再截屏或者拍照上传。"),
    MATERIAL_LOCKED(UNPROCESSABLE_CONTENT, "文件有密码", "这个 PDF 要输入密码才能打开，工作人员看不到内容。", "请去掉密码后另存一份再上传，或者拍照上传。"),
    MATERIAL_INCOMPLETE(UNPROCESSABLE_CONTENT, "文件打不开", "这个 %s 文件不完整或者已经损坏，打不开。", "请先在自己的设备上确认能打开，再重新选择上传；仍不行的，请拍照上传。"),
    MATERIAL_INFECTED(UNPROCESSABLE_CONTENT, "文件里有病毒", "安全检查在这个文件里发现了病毒或者恶意程序，没有收下它。", "请在自己的设备上查杀病毒；纸质材料可以重新拍照上传。"),
    MATERIAL_TOO_COMPLEX(
            UNPROCESSABLE_CONTENT,
            "文件太复杂，无法检查",
            "这个 %s 文件的内容太多或者层次太深，无法完成安全检查。文件本身不一定有问题。",
            "请打印成一份新的 PDF（打印时选择“另存为 PDF”）再上传，也可以分成几个文件，或者拍照上传。"),
    MATERIAL_ACTIVE(
            UNPROCESSABLE_CONTENT, "PDF 里有不能接收的内容", "这个 PDF 里有%s，不能接收。", "请打印成一份新的 PDF（打印时选择“另存为 PDF”）再上传，或者拍照上传。"),
    PICTURE_TOO_LARGE(UNPROCESSABLE_CONTENT, "图片尺寸太大", "这张图片有 %s 万像素，最多 %s 万像素。", "请用手机截图或者缩小后再上传。"),
    CONSENT_MISSING(UNPROCESSABLE_CONTENT, "没有同意引用", "没有您的同意，不会引用已有的材料。", "请先勾选同意，或者自己上传。"),
    LICENCE_MISSING(UNPROCESSABLE_CONTENT, "没有找到电子证照", "省电子证照平台上没有您的“%s”。", "请自己拍照上传。"),
    LICENCE_NOT_IN_FORCE(UNPROCESSABLE_CONTENT, "电子证照已经失效", "省电子证照平台上您的“%s”%s，不能使用。", "请拍照上传现在有效的证件；要更新电子证照，请联系发证机关。"),
    LICENCE_TO_CHOOSE(CONFLICT, "有几份电子证照", "省电子证照平台上您有 %s 份有效的“%s”。", "请选择要用哪一份，或者自己拍照上传。"),
    REQUIREMENT_UNKNOWN(UNPROCESSABLE_CONTENT, "没有要求这种材料", "所选事项没有要求这种材料。", "请从材料清单里选择。"),

    // Guides and calendars.

    GUIDE_BROKEN(UNPROCESSABLE_CONTENT, "定义有误，未予采用", "发现 %s 处错误，没有作任何更改。", "请逐项更正后重新提交。"),
    AMENDMENT_OPEN(CONFLICT, "已有一次修订没有结束", "这份办事指南同一时间只能有一次修订。", "请打开那次修订继续办理，或者先放弃它。"),
    AMENDMENT_CLOSED(CONFLICT, "这次修订不在这一步", "这次修订%s，不能这样办理。", "请重新打开，看看现在可以做什么。"),
    AMENDMENT_OUTDATED(CONFLICT, "依据的版本已不是最新", "这份办事指南的最新版本是第%s版，修订依据的不是它。", "请放弃这次修订，在最新版本上重新修订。"),
    OWN_AMENDMENT(FORBIDDEN, "须由另一位管理员办理", "您参与过这次修订，或者由您提出撤回，不能再由您批准。", "请由另一位管理员批准。"),
    VERSION_IN_FORCE(CONFLICT, "这一版已经施行", "这一版自 %s 起施行，不能撤回。", "请在它的基础上修订，发布新的版本。"),
    LATER_VERSION(CONFLICT, "之后还有新版本", "这份办事指南已有第%s版，它以这一版为基础，这一版不能撤回。", "请先撤回最新的版本。"),

    NOTICE_UNKNOWN(NOT_FOUND, "没有这份放假通知", "没有这份放假通知，或者它已被撤回。", "请从放假通知的列表里打开。"),
    NOTICE_INVALID(UNPROCESSABLE_CONTENT, "放假通知需要更正", "有 %s 处不符合要求，没有作任何更改。", "请对照通知原文逐项更正后重新提交。"),
    NOTICE_NUMBER_TAKEN(CONFLICT, "已有这个文号的通知", "这个发文字号的通知已经登记。", "请核对文号；录入有误的，请另行录入并注明所取代的通知。"),
    NOTICE_APPLIED(CONFLICT, "通知已经采用", "这份通知已经采用，不能再次采用或者撤回。", "录入有误的，请另行录入并注明它取代这份通知。"),
    DIFF_UNFINISHED(CONFLICT, "影响尚未算完", "这份通知会改变哪些期限，还没有算完。", "请等算完、看过之后再采用。"),

    // Deadlines.

    EXTENSION_NOT_FORESEEN(CONFLICT, "不能延期", "办事指南没有为这项时限规定延期。", "请在时限内办结，或依法定事由中止。"),
    EXTENSION_TOO_LATE(CONFLICT, "延期须在届满前批准", "这项时限已于 %s 届满，不能再延期。", "请尽快办结；超期已如实记录。"),
    EXTENSIONS_USED_UP(CONFLICT, "延期次数已用完", "这项时限最多延期 %s 次，已经用完。", "请在时限内办结，或依法定事由中止。"),
    EXTENSION_BEYOND_CAP(UNPROCESSABLE_CONTENT, "延期超过上限", "延期不能超过上限：%s。", "请在上限之内延期。"),
    SUSPENSION_UNGROUNDED(UNPROCESSABLE_CONTENT, "没有中止的法定事由", "中止须有办事指南列明的法定事由。", "可以依据的事由：%s。"),
    CLOCK_NOT_OPEN(CONFLICT, "时限的状态不允许", "这项时限现在不能这样处理。", "请刷新后再办理。"),
    OUT_OF_ORDER(UNPROCESSABLE_CONTENT, "时间先后不符", "所称的时间早于它所依据的事。", "时间不得早于 %s。"),

    // Malformed requests.

    METHOD_UNSUPPORTED(METHOD_NOT_ALLOWED, "不支持这种请求方法", "这个地址不支持这样的请求。", "请从首页重新打开。", "the method: one of `allowed`"),
    NOT_OFFERED_AS(NOT_ACCEPTABLE, "不能以所要的格式答复", "不能提供所要的格式。", "请改用其他方式打开。", "Accept: one of `offered`"),
    CONTENT_TYPE_UNSUPPORTED(
            UNSUPPORTED_MEDIA_TYPE,
            "不支持这种内容类型",
            "不能接收这种类型的内容。",
            "请改用其他方式发送；文件请作为材料上传。",
            "Content-Type: one of `accepted`"),
    BODY_MISSING(BAD_REQUEST, "缺少请求内容", "没有收到请求的内容。", "请填写后重新提交。", "/api/v1/openapi.yaml describes the body"),
    BODY_TOO_LARGE(CONTENT_TOO_LARGE, "请求内容太大", "请求内容不能超过 %s KB。", "请缩短内容；文件请作为材料上传。"),
    JSON_MALFORMED(BAD_REQUEST, "内容的格式不正确", "内容在第 %s 行第 %s 列处格式不正确。", "请更正后重新发送。", "the body: JSON (RFC 8259)"),
    JSON_TOO_DEEP(
            BAD_REQUEST,
            "内容的层次太深",
            "内容的层次不能超过 %s 层，名称和数字也不能过长。",
            "请减少层次后重新发送。",
            "/api/v1/openapi.yaml describes the body"),
    REQUEST_INVALID(UNPROCESSABLE_CONTENT, "请求内容不符合要求", "有 %s 处内容不符合要求。", "请按每一项的说明更正后重新发送。"),
    PARAMETER_INVALID(BAD_REQUEST, "请求中有一项不符合要求", "有一项不符合要求：%s。", "请更正这一项后重新发送。"),
    PARAMETER_MISSING(BAD_REQUEST, "请求不完整", "请求中缺少一项必须填写的内容。", "请补上这一项后重新发送。"),
    REQUEST_REFUSED(BAD_REQUEST, "不能接受这个请求", "请求的格式不正确。", "请更正后重新发送。"),

    ADDRESS_TOO_LONG(URI_TOO_LONG, "地址太长", "请求的地址超过了可以接收的长度。", "请缩短地址；较长的内容请放在请求内容里。"),
    HEADERS_TOO_LARGE(REQUEST_HEADER_FIELDS_TOO_LARGE, "请求头太大", "请求头超过了可以接收的大小。", "请减少或缩短请求头后重新发送。"),
    REQUEST_TOO_LARGE(CONTENT_TOO_LARGE, "请求太大", "请求超过了可以接收的大小。", "请缩短后重新发送。"),
    REQUEST_TOO_SLOW(REQUEST_TIMEOUT, "请求没有及时发完", "在限定的时间内没有收到完整的请求。", "请检查网络后重新发送。"),
    PARAMETER_UNKNOWN(
            BAD_REQUEST, "没有这个查询条件", "这里不能使用这个查询条件。", "请去掉这个查询条件后再试。", "the query parameters: only those in `known`"),

    // The caller.

    TOKEN_MISSING(UNAUTHORIZED, "需要登录", "这项功能要登录后使用。", "请先登录。"),
    TOKEN_REFUSED(UNAUTHORIZED, "登录已失效", "登录凭证无效或已经过期。", "请重新登录。"),
    TOO_MANY(TOO_MANY_REQUESTS, "请求太频繁", "请求过于频繁。", "请稍后再试。"),
    TOO_MANY_STREAMS(TOO_MANY_REQUESTS, "打开的页面太多", "同一个人最多有 %s 个页面同时自动更新。", "请关闭不用的页面；这个页面的内容可以手动刷新。"),

    // Signing in.

    SIGN_IN_UNKNOWN(NOT_FOUND, "这次登录已经结束", "这次登录已经完成、超时，或者不是在这个浏览器里开始的。", "请重新点击登录。"),
    CLIENT_UNKNOWN(BAD_REQUEST, "无法识别登录来源", "没有登记过这个应用，或者没有登记过它的返回地址。", "请从本服务的首页登录。"),
    CAPTCHA_NEEDED(
            UNPROCESSABLE_CONTENT, "需要安全验证", "这台设备没有登录过这个账号，或者刚才输错过密码，要先完成安全验证。", "请等页面完成安全验证，也可以改用图片验证码，或刷脸登录。"),
    CAPTCHA_WRONG(UNPROCESSABLE_CONTENT, "验证码不正确", "验证码不正确或已经失效；每个验证码只能用一次。", "请换一个验证码再试，或刷脸登录。"),
    PASSWORD_REFUSED(UNPROCESSABLE_CONTENT, "账号或密码不正确", "账号或密码不正确；还可以再试 %s 次，之后需要等待。", "请核对后再试，也可以用粤信签刷脸登录。"),
    TRIES_EXHAUSTED(TOO_MANY_REQUESTS, "请稍后再试", "尝试的次数太多，需要等待 %s 秒。", "请等待之后再试，也可以换另一种方式登录。"),
    PASSWORD_GUESSABLE(
            UNPROCESSABLE_CONTENT,
            "密码容易被猜到",
            "这个密码太常见（例如常用的词、本服务或者本地的名称加上年份），或者是连续、重复的字符，或者含有账号，别人很容易猜到。",
            "请换一个密码，例如把几个不相干的词连起来。"),
    PASSWORD_WEAK(UNPROCESSABLE_CONTENT, "密码太短", "密码至少要有 %s 个字符。", "请换一个更长的密码。"),
    CURRENT_PASSWORD_REFUSED(
            UNPROCESSABLE_CONTENT, "现在的密码不正确", "现在的密码不正确；还可以再试 %s 次，之后需要等待。", "请核对后再试；" + Instead.FORGOTTEN),
    CURRENT_PASSWORD_MISSING(UNPROCESSABLE_CONTENT, "请填写现在的密码", "这个账号已有密码，更改时要填写现在的密码。", "请填写后再试；" + Instead.FORGOTTEN),
    PASSWORD_UNCHANGED(UNPROCESSABLE_CONTENT, "新密码和原来的一样", "新密码和原来的一样，没有更改。", "请换一个新的密码。"),
    FIRST_PASSWORD_EXPIRED(
            UNPROCESSABLE_CONTENT,
            "初始密码已过期",
            "这个密码是别人为您设置的，没有在期限内更换，已经不能使用。",
            "请联系给您密码的人，重新设置一个；登录页上有“企业找回密码”的，单位的法定代表人也可以自己重新设置。"),
    ACCOUNT_IN_USE(CONFLICT, "还不能注销账号", "您还有%s，办理过程中需要通知您。", "办结以后可以注销；也可以先撤回正在办理的事项。需要帮助的，请拨打咨询电话。"),
    STEP_UP_REQUIRED(UNAUTHORIZED, "需要重新确认身份", "这项操作要求您在 %s 分钟内登录过。", "请重新刷脸或用密码登录，然后再试一次。"),
    FACE_PROOF_REQUIRED(UNAUTHORIZED, "需要刷脸验证身份", "这项操作要求法定代表人本人在 %s 分钟内刷脸登录过。", "请用粤信签刷脸登录，然后再试一次；" + Instead.COUNTER),
    WITHOUT_BUSINESS_LICENCE(
            UNPROCESSABLE_CONTENT, "这类单位没有营业执照", "机关、事业单位、工会、社会组织没有营业执照，不能在网上核验。", "请到窗口凭单位证书开通账号，或者重新设置密码。"),
    BUSINESS_LICENCE_MISSING(
            UNPROCESSABLE_CONTENT,
            "没有找到营业执照",
            "省电子证照平台上没有这个统一社会信用代码的营业执照；还可以再试 %s 次，之后需要等待。",
            "请对照营业执照核对代码；刚领照的，请过几天再试；" + Instead.COUNTER),
    BUSINESS_LICENCE_NOT_IN_FORCE(UNPROCESSABLE_CONTENT, "营业执照已经失效", "这个单位的营业执照%s，不能在网上核验。", Instead.COUNTER_FIRST),
    NOT_REPRESENTATIVE(
            UNPROCESSABLE_CONTENT,
            "您不是法定代表人",
            "营业执照上的法定代表人（负责人、经营者）不是您；还可以再试 %s 次，之后需要等待。",
            "请由法定代表人本人刷脸办理；刚变更过的，请等执照更新后再试；" + Instead.COUNTER),
    REPRESENTATIVE_UNCONFIRMED(
            UNPROCESSABLE_CONTENT, "还不能确认是您本人", "营业执照上只有姓名，没有证件号码，可能是同名的人，不能在网上确认。", Instead.COUNTER_FIRST),
    ENTERPRISE_REGISTERED(CONFLICT, "这个单位已经有账号", "这个单位已经注册过，没有作任何更改。", "请用原来的账号登录；忘记账号或密码的，请点“企业找回密码”。"),
    ENTERPRISE_UNREGISTERED(CONFLICT, "这个单位还没有账号", "这个单位还没有注册过，没有可以找回的密码。", "请点“企业注册”。"),
    ACCOUNT_TAKEN(CONFLICT, "账号已被使用", "这个账号已被使用。", "请换一个账号，或用原来的方式登录。"),
    SIGN_IN_INCOMPLETE(UNPROCESSABLE_CONTENT, "登录信息还不完整", "有 %s 处需要补充。", "请按每一项的说明补充；不愿刷脸时，可以改用账号密码登录。"),
    ACCESS_SEARCH_EMPTY(UNPROCESSABLE_CONTENT, "还没有查询条件", "没有查询条件，会查出所有人的查看记录。", "请至少填写一项：当事人的证件号码、工号、事项编号或者时间。"),
    ACCOUNT_UNKNOWN(NOT_FOUND, "没有这个账号", "用这个号码的个人或者单位没有账号，没有登录可以结束。", "请核对号码；工作人员的登录，请在人员列表里停用。"),
    STAFF_UNKNOWN(NOT_FOUND, "没有这位工作人员", "没有这位工作人员。", "请从人员列表里选择。"),
    PASSWORD_LINK_UNKNOWN(NOT_FOUND, "链接已失效", "设置密码的链接已用过、已过期，或者已被新的链接替换。", "请向系统管理员索取新的链接。"),
    SECOND_FACTOR_REFUSED(
            UNPROCESSABLE_CONTENT, "验证码不正确", "验证码不正确、已经用过或已经过期；还可以再试 %s 次，之后需要等待。", "请输入验证器上现在的6位数字；手机不在身边的，用一个恢复码。"),
    SECOND_FACTOR_PRESENT(CONFLICT, "已经设置二次验证", "这个账号已经设置二次验证。", "要换手机的，请先移除现在的二次验证。"),
    SECOND_FACTOR_MISSING(CONFLICT, "没有设置二次验证", "这个账号没有设置二次验证。", "请先设置二次验证。"),
    PASSKEY_REFUSED(UNPROCESSABLE_CONTENT, "通行密钥没有通过", "通行密钥的答复不正确、已经超过5分钟，或者这个通行密钥已经添加过。", "请再试一次；登录时也可以改用验证码。"),
    PASSKEY_UNKNOWN(NOT_FOUND, "没有这个通行密钥", "没有这个通行密钥，或者已经移除。", "请刷新页面，查看现有的通行密钥。"),
    PASSKEYS_FULL(CONFLICT, "通行密钥已满", "最多可以添加 %s 个通行密钥。", "请先移除不用的，再添加。"),
    ENROLMENT_UNKNOWN(UNPROCESSABLE_CONTENT, "请重新设置", "没有开始设置二次验证，或者已经超过15分钟。", "请重新开始，用验证器扫新的二维码。"),
    FACTOR_RESET_UNKNOWN(NOT_FOUND, "没有这项重置申请", "没有这项重置申请，或者它已经批准或撤回。", "请从人员页面查看等待批准的重置申请。"),
    FACTOR_RESET_OPEN(CONFLICT, "已有重置申请", "这位工作人员的重置申请正在等待批准。", "请由另一位管理员批准，或者先撤回它。"),
    OWN_RESET(FORBIDDEN, "须由另一位管理员批准", "这项重置由您提出，不能再由您批准。", "请由另一位管理员批准。"),
    GRANT_REFUSED(BAD_REQUEST, "凭证已经失效", "授权码或刷新凭证无效、已用过或已过期。", "请重新登录。"),

    // Faults.

    UNAVAILABLE(SERVICE_UNAVAILABLE, "暂时不能服务", "服务所依赖的设施暂时不可用。", "请稍后再试；刚提交过的，请先查看是否已经办成。"),
    PROVIDER_UNAVAILABLE(SERVICE_UNAVAILABLE, "粤信签暂时不能用", "粤信签没有回应，不是您的错，不计入失败次数。", "请用账号和密码登录，或者稍后再刷脸；也可以到办事窗口办理。"),
    SCANNER_UNAVAILABLE(
            SERVICE_UNAVAILABLE, "暂时不能检查文件", "检查文件是否安全的服务没有回应，这个文件还没有收下。不是您的错。", "文件还在您的设备上，请稍后再传；收下之前不能提交。"),
    LICENCES_UNAVAILABLE(
            SERVICE_UNAVAILABLE, "电子证照暂时取不到", "省电子证照平台没有给出可以用的答复，没有取到证照。不是您的错。", "请自己拍照上传，或者稍后再试；上传的和调取的一样有效。"),
    BUSINESS_LICENCES_UNAVAILABLE(
            SERVICE_UNAVAILABLE, "营业执照暂时核验不了", "省电子证照平台没有给出可以用的答复，没有作任何更改。不是您的错。", "请过一会儿再试；" + Instead.COUNTER),
    STORAGE_FULL(INSUFFICIENT_STORAGE, "存储空间不足", "存储空间已满，没有保存这次提交的内容。", "请稍后再试；已经保存的内容不受影响。"),
    FAULT(INTERNAL_SERVER_ERROR, "服务出现故障", "这是我们的故障，不是您的错误；已经记录。", "请稍后再试；如仍不行，请联系我们。");

    /// The attribute of an exchange that holds the kind of its problem.
    public static final String ATTRIBUTE = ProblemKind.class.getName();

    private final HttpStatusCode status;
    private final String title;
    private final String detail;
    private final String instead;
    private final @Nullable String technical;

    ProblemKind(HttpStatusCode status, String title, String detail, String instead) {
        this(status, title, detail, instead, null);
    }

    ProblemKind(HttpStatusCode status, String title, String detail, String instead, @Nullable String technical) {
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.instead = instead;
        this.technical = technical;
    }

    public HttpStatusCode status() {
        return status;
    }

    /// The stable name of the kind. Clients decide by it.
    public URI type() {
        return URI.create("urn:onething:problem:" + word());
    }

    /// The last part of the stable name.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Tells those who watch the request what it was answered with.
    void tell(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    public String title() {
        return title;
    }

    /// A problem of this kind without values.
    public Problem problem() {
        return new Problem(this, detail, instead).technical(technical);
    }

    /// A problem with values for `detail`.
    public Problem problem(Object... values) {
        return new Problem(this, detail.formatted(values), instead).technical(technical);
    }

    /// A problem with a value for `instead`.
    public Problem insteadOf(String possible) {
        return new Problem(this, detail, instead.formatted(possible)).technical(technical);
    }

    /// What several kinds propose.
    private static final class Instead {

        private static final String COUNTER = "不方便的，请法定代表人带营业执照和身份证到窗口办理。";
        private static final String COUNTER_FIRST = "请法定代表人带营业执照和身份证到窗口办理。";
        private static final String FORGOTTEN =
                "忘记了的，个人用粤信签登录后五分钟内可以直接设置新密码；单位由法定代表人在“企业找回密码”里设置；工作人员请向系统管理员索取设置密码的链接。";
    }
}
