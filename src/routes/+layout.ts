// Pages are plain HTML with forms. What needs script is a small island that loads by itself (src/ui/islands).
export const csr = false;
