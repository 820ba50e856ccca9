/** The invented newspaper's host; `.example` belongs to nobody. */
export const GAZETTE = 'www.tide-gazette.example';
/** Host of pages made up within a story. */
export const OTHER = 'pages.example';

/** Where an end-to-end build and its pages meet. */
export const E2E_HOSTS = [GAZETTE, OTHER];
export const E2E_OUT_DIR = '.output/e2e';
/** The product itself, which holds no host. */
export const PRODUCT_OUT_DIR = '.output/e2e-product';
