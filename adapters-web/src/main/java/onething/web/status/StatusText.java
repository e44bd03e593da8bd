package onething.web.status;

import java.util.Optional;
import onething.domain.status.FunctionState;
import onething.domain.status.ServiceFunction;
import onething.web.status.StatusController.FunctionView;

/// The words for each function and state.
final class StatusText {

    private static final String LATER = "可以过几分钟再试；急需办理的，请到窗口，或拨打咨询电话（见“帮助”）。";

    private StatusText() {}

    static FunctionView of(ServiceFunction function, FunctionState state) {
        return switch (state) {
            case WORKS -> view(function, state, "正常", Optional.empty());
            case UNSTEADY -> view(function, state, "不太稳定，可能要多试一次", Optional.of(instead(function)));
            case DELAYED -> view(function, state, "有延迟", Optional.of(instead(function)));
            case DOWN -> view(function, state, "暂时不能用", Optional.of(instead(function)));
        };
    }

    private static FunctionView view(
            ServiceFunction function, FunctionState state, String detail, Optional<String> instead) {
        return new FunctionView(function.wireName(), state.wireName(), title(function), detail, instead);
    }

    private static String title(ServiceFunction function) {
        return switch (function) {
            case FACE_SIGN_IN -> "粤信签登录（刷脸或粤信签账号）";
            case PASSWORD_SIGN_IN -> "账号密码登录";
            case ENTERPRISE_SIGN_IN -> "企业登录";
            case ENTERPRISE_REGISTRATION -> "企业注册和找回密码";
            case APPLICATIONS -> "填写、提交申请和查看进度";
            case UPLOADS -> "上传材料";
            case LICENCES -> "调用电子证照";
            case SEALED_PAPERS -> "文书加盖电子印章";
            case NOTIFICATIONS -> "微信、短信、邮件通知";
            case PAYMENTS -> "待遇支付";
        };
    }

    private static String instead(ServiceFunction function) {
        return switch (function) {
            case FACE_SIGN_IN -> "可以改用账号密码登录；没有账号的，可以过几分钟再试，或到窗口办理。";
            case PASSWORD_SIGN_IN, ENTERPRISE_SIGN_IN -> LATER;
            case ENTERPRISE_REGISTRATION -> "可以过几分钟再试；急需办理的，请法定代表人带营业执照和身份证到窗口开通。";
            case APPLICATIONS -> "已经填写的内容留在这台设备上。" + LATER;
            case UPLOADS -> "可以先填表，材料恢复后再传；选好的文件留在这台设备上。";
            case LICENCES -> "可以自己上传证照的照片或扫描件。";
            case SEALED_PAPERS -> "文书照常出具、有效期不受影响，印章稍后自动补盖。";
            case NOTIFICATIONS -> "消息照常写进“我的消息”，请到那里查看；通知恢复后自动补发。";
            case PAYMENTS -> "支付指令已经保存，恢复后自动办理，不用重新申请。";
        };
    }
}
