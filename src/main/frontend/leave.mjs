// "Exit this page" takes the place of the page in the history, so that "Back" does not lead to it again.
import { ExitThisPage } from 'govuk-frontend';
import { saveWhatWasTyped } from './keep.mjs';

export function leaveWithoutATrail() {
  const leave = ExitThisPage.prototype.exitPage;
  ExitThisPage.prototype.exitPage = function () {
    saveWhatWasTyped();
    leave.call(this);
    // Before the one that it began: the later of two wins.
    window.location.replace(this.$button.href);
  };
}
