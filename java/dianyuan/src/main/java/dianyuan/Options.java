package dianyuan;

import com.sun.jna.Memory;

/** An option struct, or a watch, with the texts that it points to, in one piece of native memory. */
final class Options {
    /** Sets the defaults: a {@code dy_…_init}. */
    interface Init {
        void init(com.sun.jna.Pointer options, long size);
    }

    final Memory struct;
    private long end;

    /** A struct of so many bytes with room for so many bytes of text behind it. */
    Options(int size, long text, Init defaults) {
        struct = new Memory(size + text);
        struct.clear();
        defaults.init(struct, size);
        end = size;
    }

    /** Puts a text behind the struct, and its address and length at a field of it. */
    void text(int field, byte[] text) {
        if (text == null || text.length == 0) {
            return;
        }
        struct.write(end, text, 0, text.length);
        struct.setPointer(field, struct.share(end));
        struct.setLong(field + 8, text.length);
        end += text.length;
    }
}
