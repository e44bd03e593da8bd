package onething.domain.material;

import onething.domain.code.WireNamed;

/// A part of a PDF that acts or hides when somebody opens the file. An officer's computer must not meet one.
public enum ActiveContent implements WireNamed {
    SCRIPT("script", "自动运行的脚本"),
    LAUNCH("launch", "会打开其他程序的动作"),
    ATTACHMENT("attachment", "夹带的其他文件"),
    MEDIA("media", "音频、视频或三维内容");

    private final String wireName;
    private final String word;

    ActiveContent(String wireName, String word) {
        this.wireName = wireName;
        this.word = word;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// What people call it.
    public String word() {
        return word;
    }
}
