package city.onewindow.pages;

/** What a reader sits before. @param language as the browser asks for it */
record Screen(int width, int height, String language) {
    static final Screen DESK = new Screen(1280, 900, "zh-CN");
    static final Screen TELEPHONE = new Screen(390, 844, "zh-CN");
    /** The narrowest that is made. */
    static final Screen OLD_TELEPHONE = new Screen(320, 568, "zh-CN");

    Screen in(String other) {
        return new Screen(width, height, other);
    }

    boolean isChinese() {
        return language.startsWith("zh");
    }

    @Override
    public String toString() {
        return width + " " + language;
    }
}
