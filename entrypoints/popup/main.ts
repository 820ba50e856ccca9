import '../../components/popup.css';
import { doAgain, saveButton } from './first-frame';

/** A page that is not looked at draws no frame, and is not waited for. */
const UNSEEN_MS = 50;

// What is loaded from here on would only keep a first frame waiting that is there already.
if (saveButton())
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });
try {
  const { show } = await import('./show');
  await show();
  doAgain();
} catch (error) {
  // What does nothing must not look as if it did.
  document.getElementById('root')?.replaceChildren();
  throw error;
}
